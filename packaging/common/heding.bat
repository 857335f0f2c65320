@echo off
rem Starts Heding from its folder: the window without a command, a command in this console.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%HERE%\runtime\bin\java.exe" set "JAVA=%HERE%\runtime\bin\java.exe"
rem Results are UTF-8; the console is told so for the time of the command, and then put back.
set "CODEPAGE="
for /f "tokens=2 delims=:" %%p in ('chcp') do set "CODEPAGE=%%p"
chcp 65001 >nul
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -Xms64m -XX:NewSize=32m -Xmx512m -XX:-ShrinkHeapInSteps "-Dheding.home=%HERE%" %HEDING_JAVA_OPTS% -cp "%HERE%\lib\*" org.heding.Heding %*
set "RESULT=%ERRORLEVEL%"
if defined CODEPAGE chcp %CODEPAGE% >nul
exit /b %RESULT%
