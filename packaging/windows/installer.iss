; Windows installer, built with Inno Setup 6 by packaging/windows/installer.py, which passes:
;   /DVersion=1.2.3  /DNumbers=1.2.3.0  /DBundle=app folder  [/DSign and /Sdesk=... for signing]
;
; Installs for one account without administrator rights, or with /ALLUSERS for all accounts (prompts for elevation).
; Silent: /VERYSILENT /SUPPRESSMSGBOXES /NORESTART [/ALLUSERS] [/MERGETASKS="!desktop"] [/LOG="file"] [/DIR="folder"]
; A silent uninstall keeps the data of the account unless /DELETEDATA is given.

#ifndef Version
  #error Build with packaging/windows/installer.py, which passes the version.
#endif

#define Title "MyBuilding Desk"
#define Program "mybuilding-desk.exe"

[Setup]
; Never change this: Windows uses it to recognize newer versions of the same app.
AppId={{7A1E9C52-3D0B-4C8E-9B57-2F6D84C1A0E3}
AppName={#Title}
AppVersion={#Version}
AppVerName={#Title} {#Version}
AppPublisher=MyBuilding
AppPublisherURL=https://mybuilding.org
VersionInfoVersion={#Numbers}
DefaultDirName={autopf}\{#Title}
DisableDirPage=auto
DisableProgramGroupPage=yes
DisableReadyPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SetupIconFile=..\..\resources\app\mybuilding-desk.ico
UninstallDisplayIcon={app}\{#Program}
UninstallDisplayName={#Title}
OutputDir=..\..\dist
OutputBaseFilename=mybuilding-desk-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
; A running app is asked to close; unsynced changes are in its files, so nothing is lost.
CloseApplications=yes
RestartApplications=no
#ifdef Sign
SignTool=desk
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.DesktopEntry=Create a desktop shortcut
es.DesktopEntry=Crear un acceso directo en el escritorio
fr.DesktopEntry=Créer un raccourci sur le bureau
en.DeleteData=Also delete this account's MyBuilding Desk data?%n%nThis removes saved sign-ins, settings, package lists, and unsynced changes. Unsynced changes will be lost.%n%n%1
es.DeleteData=¿Eliminar también los datos de MyBuilding Desk de esta cuenta?%n%nSe eliminan los inicios de sesión guardados, la configuración, las listas de paquetes y los cambios sin sincronizar. Los cambios sin sincronizar se perderán.%n%n%1
fr.DeleteData=Supprimer aussi les données de MyBuilding Desk de ce compte ?%n%nLes connexions enregistrées, les réglages, les listes de colis et les modifications non synchronisées sont supprimés. Les modifications non synchronisées seront perdues.%n%n%1
en.NotAllDeleted=Some of this account's data couldn't be deleted.%n%nIf entries of "MyBuilding Desk" are left in Windows Credential Manager, remove them there.
es.NotAllDeleted=No se pudieron eliminar todos los datos de esta cuenta.%n%nSi quedan entradas de "MyBuilding Desk" en el Administrador de credenciales de Windows, elimínelas allí.
fr.NotAllDeleted=Les données de ce compte n'ont pas toutes pu être supprimées.%n%nS'il reste des entrées de « MyBuilding Desk » dans le Gestionnaire d'informations d'identification de Windows, supprimez-les.

[Tasks]
Name: "desktop"; Description: "{cm:DesktopEntry}"

[InstallDelete]
; Libraries of the previous version; this folder contains no user files.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Title}"; Filename: "{app}\{#Program}"; AppUserModelID: "org.mybuilding.desk"
Name: "{autodesktop}\{#Title}"; Filename: "{app}\{#Program}"; AppUserModelID: "org.mybuilding.desk"; Tasks: desktop

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Title}}"; Flags: nowait postinstall skipifsilent

[Code]
function IsGiven(const Switch: String): Boolean;
var
  Number: Integer;
begin
  Result := False;
  for Number := 1 to ParamCount do
    if CompareText(ParamStr(Number), Switch) = 0 then
      Result := True;
end;

function MayDelete(const Folder: String): Boolean;
begin
  if UninstallSilent then
    Result := IsGiven('/DELETEDATA')
  else
    Result := MsgBox(FmtMessage(CustomMessage('DeleteData'), [Folder]), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES;
end;

var
  Erased: Boolean;

// The app itself erases the account's data, including the entries in the Credential Manager: only it knows their names.
procedure Erase;
var
  Code: Integer;
begin
  if not Exec(ExpandConstant('{app}\{#Program}'), '--forget --yes', '', SW_HIDE, ewWaitUntilTerminated, Code) or (Code <> 0) then
  begin
    Log('Not all data of this account could be deleted.');
    SuppressibleMsgBox(CustomMessage('NotAllDeleted'), mbInformation, MB_OK, IDOK);
  end;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Folder: String;
begin
  Folder := ExpandConstant('{localappdata}\{#Title}');
  if (Step = usUninstall) and DirExists(Folder) then
  begin
    Erased := MayDelete(Folder);
    if Erased then
      Erase;
  end;
  if (Step = usPostUninstall) and Erased and DirExists(Folder) then
    DelTree(Folder, True, True, True);
end;
