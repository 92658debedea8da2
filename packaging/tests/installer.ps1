# Installs, tries and removes the installer on a real Windows, silently, as the public workflow does it.
#   installer.ps1 -Packages FOLDER -Architecture x64|arm64
param(
    [Parameter(Mandatory)] [string] $Packages,
    [Parameter(Mandatory)] [ValidateSet('x64', 'arm64')] [string] $Architecture
)
$ErrorActionPreference = 'Stop'

function Check([string] $What, [bool] $Holds) {
    if (-not $Holds) { throw "WRONG: $What" }
    Write-Output "ok: $What"
}

$setup = Get-ChildItem $Packages -Filter "Countersign-*-windows-$Architecture-setup.exe" | Select-Object -First 1
Check 'there is an installer' ($null -ne $setup)
$folder = Join-Path $env:LOCALAPPDATA 'Programs\Countersign'
$menu = Join-Path $env:APPDATA 'Microsoft\Windows\Start Menu\Programs\Countersign.lnk'
$listed = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Countersign'

$run = Start-Process $setup.FullName -ArgumentList '/S' -Wait -PassThru
Check 'installs silently' ($run.ExitCode -eq 0)
Check 'the program is there' (Test-Path "$folder\countersign.exe")
Check 'its licences are there' (Test-Path "$folder\THIRD-PARTY-LICENCES.txt")
Check 'the Start menu has it' (Test-Path $menu)
Check 'Windows lists it' (Test-Path $listed)
# A program with a window: it is waited for, and says with its exit code that it ran.
$run = Start-Process "$folder\countersign.exe" -ArgumentList '--version' -Wait -PassThru
Check 'the program runs' ($run.ExitCode -eq 0)

# The daily task: set up, run by the Task Scheduler, and gone with the program.
function Task { Get-ScheduledTask -TaskName 'countersign-renew' -ErrorAction SilentlyContinue }
$run = Start-Process "$folder\countersign.exe" -ArgumentList 'schedule', 'on' -Wait -PassThru
Check 'the daily task is set up' ($run.ExitCode -eq 0 -and $null -ne (Task))
Check 'it runs this program' ((Task).Actions[0].Execute -eq "$folder\countersign.exe")
Start-ScheduledTask -TaskName 'countersign-renew'
$noted = Join-Path $env:LOCALAPPDATA 'Countersign\data\daily-run.json'
for ($waited = 0; $waited -lt 60 -and -not (Test-Path $noted); $waited++) { Start-Sleep -Seconds 1 }
Check 'it runs, and notes how it ended' ((Get-Content $noted | ConvertFrom-Json).exit -eq 0)

# Told where it is, the uninstaller does not copy itself elsewhere first, and can be waited for.
$run = Start-Process "$folder\uninstall.exe" -ArgumentList '/S', "_?=$folder" -Wait -PassThru
Check 'is removed silently' ($run.ExitCode -eq 0)
Check 'the program is gone' (-not (Test-Path "$folder\countersign.exe"))
Check 'the Start menu has it no more' (-not (Test-Path $menu))
Check 'Windows lists it no more' (-not (Test-Path $listed))
Check 'the daily task is gone' ($null -eq (Task))
