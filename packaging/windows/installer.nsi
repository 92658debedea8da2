; The installer for one person: no administrator, nothing outside this person's folders and registry.
; Made by installer.sh, which defines VERSION, OUTPUT, STAGED (the folder of files to install) and, where they are known,
; REPOSITORY and SIGN (a command that signs the file it is given); UNPACKED makes it quickly, and large.
;
; Silent: `Countersign-…-setup.exe /S`, and `uninstall.exe /S`, which keeps the connections.
; Exit codes: 0 done, 1 cancelled, 2 not done (Countersign is open, or Windows is too old).

; The stub for 32 bits, NSIS' default, does nothing in a Windows that has only the 64-bit half.
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
!ifdef UNPACKED
  ; To be tried, not to be published: packing takes minutes.
  SetCompress off
!else
  ; The two programs are nearly the same: a dictionary that holds one of them makes the other cost next to nothing.
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "FileFunc.nsh"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Countersign"

Name "Countersign"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Countersign"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "Countersign ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Countersign"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Countersign installer"
VIAddVersionKey CompanyName "The Countersign authors"
VIAddVersionKey LegalCopyright "MIT or Apache-2.0"
VIAddVersionKey OriginalFilename "${OUTPUT_NAME}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${STAGED}\LICENSE-MIT.txt"
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\countersign.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
!endif

; A program that runs cannot be written over: better said than left half installed.
!macro RefuseWhileOpen
  ${If} ${FileExists} "$INSTDIR\countersign.exe"
    ${Do}
      ClearErrors
      FileOpen $0 "$INSTDIR\countersign.exe" a
      ${IfNot} ${Errors}
        FileClose $0
        ${ExitDo}
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
        "Countersign is open. Close it, then choose Retry." /SD IDCANCEL IDRETRY +3
      SetErrorLevel 2
      Quit
    ${Loop}
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Countersign needs Windows 10 or newer." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  !insertmacro RefuseWhileOpen
FunctionEnd

Section "Countersign"
  SetShellVarContext current
  SetOutPath "$INSTDIR"
  File "${STAGED}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Countersign.lnk" "$INSTDIR\countersign.exe"
  CreateShortcut "$SMPROGRAMS\Countersign Practice.lnk" "$INSTDIR\countersign.exe" "--practice"

  ; The two files that pass between a person and a colleague, and a protected copy of a connection.
  WriteRegStr HKCU "Software\Classes\.countersign-request" "" "Countersign.Request"
  WriteRegStr HKCU "Software\Classes\.countersign-request" "Content Type" "application/x-countersign-request"
  WriteRegStr HKCU "Software\Classes\Countersign.Request" "" "Countersign request"
  WriteRegStr HKCU "Software\Classes\Countersign.Request\DefaultIcon" "" "$INSTDIR\countersign.exe,0"
  WriteRegStr HKCU "Software\Classes\Countersign.Request\shell\open\command" "" '"$INSTDIR\countersign.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.countersign" "" "Countersign.Answer"
  WriteRegStr HKCU "Software\Classes\.countersign" "Content Type" "application/x-countersign-answer"
  WriteRegStr HKCU "Software\Classes\Countersign.Answer" "" "Countersign answer"
  WriteRegStr HKCU "Software\Classes\Countersign.Answer\DefaultIcon" "" "$INSTDIR\countersign.exe,0"
  WriteRegStr HKCU "Software\Classes\Countersign.Answer\shell\open\command" "" '"$INSTDIR\countersign.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\.countersign-copy" "" "Countersign.Copy"
  WriteRegStr HKCU "Software\Classes\.countersign-copy" "Content Type" "application/x-countersign-copy"
  WriteRegStr HKCU "Software\Classes\Countersign.Copy" "" "Countersign copy"
  WriteRegStr HKCU "Software\Classes\Countersign.Copy\DefaultIcon" "" "$INSTDIR\countersign.exe,0"
  WriteRegStr HKCU "Software\Classes\Countersign.Copy\shell\open\command" "" '"$INSTDIR\countersign.exe" "%1"'
  ${RefreshShellIcons}

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Countersign"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\countersign.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Countersign authors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  !ifdef REPOSITORY
    WriteRegStr HKCU "${UNINSTALL_KEY}" "URLInfoAbout" "${REPOSITORY}"
  !endif
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
SectionEnd

; The secrets lie in Credential Manager, filed under names that end in ".Countersign". It finds by the beginning of a name
; only, so all of this person's names are looked through.
Function un.RemoveSecrets
  System::Call 'advapi32::CredEnumerateW(p 0, i 0, *i .r1, *p .r2) i .r0'
  ${If} $0 = 0
    Return
  ${EndIf}
  StrCpy $3 0
  ${While} $3 < $1
    ; The list holds addresses of CREDENTIALW: flags, kind, name.
    IntOp $4 $3 * ${NSIS_PTR_SIZE}
    IntPtrOp $4 $4 + $2
    System::Call '*$4(p .r5)'
    System::Call '*$5(i, i .r6, w .r7)'
    StrCpy $8 $7 "" -12
    ${If} $8 == ".Countersign"
      System::Call 'advapi32::CredDeleteW(w r7, i r6, i 0) i .r0'
    ${EndIf}
    IntOp $3 $3 + 1
  ${EndWhile}
  System::Call 'advapi32::CredFree(p r2)'
FunctionEnd

Function un.onInit
  !insertmacro RefuseWhileOpen
FunctionEnd

Section "Uninstall"
  SetShellVarContext current
  ; Nothing is left that the daily task could run. First: the program makes its folder.
  nsExec::Exec '"$INSTDIR\countersign.exe" schedule off'
  Pop $0
  ; Removing the program is no reason to lose what was kept: silently, it stays.
  MessageBox MB_YESNO|MB_ICONQUESTION \
    "Keep your connections?$\r$\n$\r$\nYes: the list of connections and their secrets stay on this computer, for the next Countersign.$\r$\nNo: they are removed, also from Credential Manager." \
    /SD IDYES IDYES keep
  Call un.RemoveSecrets
  RMDir /r "$LOCALAPPDATA\Countersign"
  keep:

  Delete "$SMPROGRAMS\Countersign.lnk"
  Delete "$SMPROGRAMS\Countersign Practice.lnk"
  DeleteRegKey HKCU "Software\Classes\Countersign.Request"
  DeleteRegKey HKCU "Software\Classes\Countersign.Answer"
  DeleteRegKey HKCU "Software\Classes\Countersign.Copy"
  DeleteRegKey HKCU "Software\Classes\.countersign-request"
  DeleteRegKey HKCU "Software\Classes\.countersign"
  DeleteRegKey HKCU "Software\Classes\.countersign-copy"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ${RefreshShellIcons}

  ; By name: a folder that a person chose may hold more than ours.
!ifdef CLI
  Delete "$INSTDIR\countersign-cli.exe"
!endif
  Delete "$INSTDIR\countersign.exe"
  Delete "$INSTDIR\LICENSE-MIT.txt"
  Delete "$INSTDIR\LICENSE-APACHE.txt"
  Delete "$INSTDIR\THIRD-PARTY-LICENCES.txt"
  Delete "$INSTDIR\README.md"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
SectionEnd
