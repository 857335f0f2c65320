@echo off
rem Starts Heding from its folder: the window without a command, a command in this console.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%HERE%\runtime\bin\java.exe" set "JAVA=%HERE%\runtime\bin\java.exe"
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms32m -Xmx512m %HEDING_JAVA_OPTS% -jar "%HERE%\lib\heding-0.1.0.jar" %*
exit /b %ERRORLEVEL%
