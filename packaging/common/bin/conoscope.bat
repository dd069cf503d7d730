@echo off
rem Starts Conoscope with a JDK 25 that it finds by itself:
rem   %CONOSCOPE_JAVA_HOME%, a bundled runtime, %JAVA_HOME%, the usual places, then PATH.
rem %CONOSCOPE_OPTS%: further options for the virtual machine, for example -Xmx8g.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "CONOSCOPE=%%~fI"
set "FOUND="

if not defined CONOSCOPE_JAVA_HOME goto search
call :try "%CONOSCOPE_JAVA_HOME%"
if defined FOUND goto start
echo conoscope: CONOSCOPE_JAVA_HOME is "%CONOSCOPE_JAVA_HOME%", where no JDK 25 is 1>&2
exit /b 1

:search
call :try "%CONOSCOPE%\runtime"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%ProgramFiles%\Amazon Corretto\jdk25*" "%ProgramFiles%\BellSoft\LibericaJDK-25*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-25*" "%USERPROFILE%\.jdks\*25*" "%USERPROFILE%\scoop\apps\temurin25-jdk\current") do call :try "%%~D"
if not defined FOUND for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :tryjava "%%~$PATH:J"
if defined FOUND goto start
echo conoscope: no JDK 25 was found. Install one (for example Eclipse Temurin 25), 1>&2
echo or set CONOSCOPE_JAVA_HOME to the folder of one. 1>&2
exit /b 1

:start
rem PyTorch's threads sleep while they wait: spinning, they starve whatever else needs a core.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
"%FOUND%" -XX:+UseSerialGC "--module-path=%CONOSCOPE%\javafx" --add-modules=javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dconoscope.samples=%CONOSCOPE%\samples" "-Dconoscope.models=%CONOSCOPE%\models" %CONOSCOPE_OPTS% -classpath "%CONOSCOPE%\lib\*" io.conoscope.Main %*
exit /b %ERRORLEVEL%

rem Takes a folder if a runtime of version 25 is in it.
:try
if defined FOUND goto :eof
if not exist "%~1\bin\java.exe" goto :eof
call :tryjava "%~1\bin\java.exe"
goto :eof

:tryjava
if defined FOUND goto :eof
"%~1" -version 2>&1 | findstr /r /c:"version .25[.+]" /c:"version .25.$" /c:"version .25. " >nul
if not errorlevel 1 set "FOUND=%~1"
goto :eof
