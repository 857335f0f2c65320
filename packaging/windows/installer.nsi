; The installer for one user of a Windows PC: no administrator, no network.
; Exit codes with /S: 0 done, 2 Heding is running or a file is held, 3 the installed program fails its self-test,
; 10 not 64 bits, 11 older than Windows 10.
Unicode true
Target amd64-unicode

!define NAME "核定"
!define CLASS "Heding.Document"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Heding"

!include MUI2.nsh
!include x64.nsh
!include WinVer.nsh
!include FileFunc.nsh

Name "${NAME} Heding"
OutFile "${OUT}"
RequestExecutionLevel user
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
InstallDir "$LOCALAPPDATA\Programs\Heding"
InstallDirRegKey HKCU "Software\Heding" "InstallDir"
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "Heding ${VERSION}"

VIProductVersion "${QUAD}"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME} Heding"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME} 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "CompanyName" "Heding"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\heding.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(Run)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString Run ${LANG_SIMPCHINESE} "现在打开核定"
LangString Run ${LANG_ENGLISH} "Open Heding now"
LangString Bits ${LANG_SIMPCHINESE} "核定需要 64 位的 Windows。"
LangString Bits ${LANG_ENGLISH} "Heding needs a 64-bit Windows."
LangString Old ${LANG_SIMPCHINESE} "核定需要 Windows 10 或更新的版本。"
LangString Old ${LANG_ENGLISH} "Heding needs Windows 10 or later."
LangString Running ${LANG_SIMPCHINESE} "核定正在运行。请先关掉它的窗口，再重新来过；现有的程序没有动。"
LangString Running ${LANG_ENGLISH} "Heding is running. Please close its window and start again; nothing was changed."
LangString Trying ${LANG_SIMPCHINESE} "自检，并为快速启动作准备……"
LangString Trying ${LANG_ENGLISH} "Testing, and preparing for a quick start..."
LangString Fails ${LANG_SIMPCHINESE} "程序装好了，但是自检没有通过。请看 $LOCALAPPDATA\Heding\selftest\selftest.log；窗口打不开的，请用开始菜单里的“核定（安全图形）”。"
LangString Fails ${LANG_ENGLISH} "The program is installed, but its self-test failed. Please look at $LOCALAPPDATA\Heding\selftest\selftest.log; if the window does not open, use Heding (safe graphics) of the start menu."
LangString Safe ${LANG_SIMPCHINESE} "核定（安全图形）"
LangString Safe ${LANG_ENGLISH} "Heding (safe graphics)"
LangString Document ${LANG_SIMPCHINESE} "核定文档"
LangString Document ${LANG_ENGLISH} "Heding document"
LangString Kept ${LANG_SIMPCHINESE} "您的文档，以及 $LOCALAPPDATA\Heding 里的设置和备份，都没有动。"
LangString Kept ${LANG_ENGLISH} "Your documents, and the settings and backups in $LOCALAPPDATA\Heding, were left as they are."

!macro REFUSE text code
  MessageBox MB_ICONSTOP "${text}" /SD IDOK
  SetErrorLevel ${code}
  Quit
!macroend

; Every copy that runs holds the Java machine; nothing is touched before it is known that none does.
!macro REFUSE_IF_RUNNING
  ${If} ${FileExists} "$INSTDIR\runtime\bin\server\jvm.dll"
    ClearErrors
    FileOpen $0 "$INSTDIR\runtime\bin\server\jvm.dll" a
    ${If} ${Errors}
      !insertmacro REFUSE "$(Running)" 2
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; Only what was installed; the user's own files in the folder stay.
!macro REMOVE_PROGRAM
  Delete "$INSTDIR\heding.exe"
  Delete "$INSTDIR\heding-cli.exe"
  Delete "$INSTDIR\heding-安全图形.exe"
  Delete "$INSTDIR\使用说明.txt"
  Delete "$INSTDIR\LICENSE.txt"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\runtime"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    !insertmacro REFUSE "$(Bits)" 10
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    !insertmacro REFUSE "$(Old)" 11
  ${EndIf}
FunctionEnd

Section
  !insertmacro REFUSE_IF_RUNNING
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  File "${PROGRAM}/heding.exe"
  File "${PROGRAM}/heding-cli.exe"
  File "/oname=heding-安全图形.exe" "${PROGRAM}/heding-safe.exe"
  File "/oname=使用说明.txt" "${TEXTS}/readme.txt"
  File "${PROGRAM}/LICENSE.txt"
  SetOutPath "$INSTDIR\app"
  File /r "${PROGRAM}/app/*"
  SetOutPath "$INSTDIR\runtime"
  File /r "${PROGRAM}/runtime/*"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\heding.exe"
  CreateShortcut "$SMPROGRAMS\$(Safe).lnk" "$INSTDIR\heding-安全图形.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\heding.exe"

  WriteRegStr HKCU "Software\Heding" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME} Heding"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Heding"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\heding.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0

  WriteRegStr HKCU "Software\Classes\.heding" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\.heding\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(Document)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\heding.exe,0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\heding.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  ; The self-test with the window's launcher leaves the archive of classes that the first start then finds.
  DetailPrint "$(Trying)"
  ExecWait '"$INSTDIR\heding.exe" --selftest' $0
  ${If} $0 <> 0
    MessageBox MB_ICONEXCLAMATION "$(Fails)" /SD IDOK
    SetErrorLevel 3
  ${EndIf}
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_IF_RUNNING
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$SMPROGRAMS\核定（安全图形）.lnk"
  Delete "$SMPROGRAMS\Heding (safe graphics).lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Heding"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegValue HKCU "Software\Classes\.heding\OpenWithProgids" "${CLASS}"
  ReadRegStr $0 HKCU "Software\Classes\.heding" ""
  ${If} $0 == "${CLASS}"
    DeleteRegKey HKCU "Software\Classes\.heding"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  DetailPrint "$(Kept)"
SectionEnd
