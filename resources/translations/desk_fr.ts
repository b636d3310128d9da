<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version {0} · Qt {1} · Python {2}</source>
        <translation>Version {0} · Qt {1} · Python {2}</translation>
    </message>
    <message>
        <source>Package management for the front desk of MyBuilding communities. Open source under the MIT License.</source>
        <translation>Gestion des colis pour l’accueil des résidences MyBuilding. Logiciel libre sous licence MIT.</translation>
    </message>
    <message>
        <source>Press {0} to copy support information for your IT team.</source>
        <translation>Appuyez sur {0} pour copier les informations d’assistance destinées à votre équipe informatique.</translation>
    </message>
    <message>
        <source>Open-source licenses</source>
        <translation>Licences open source</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>License for {name}</source>
        <translation>Licence de {name}</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>Shortcut: {key}</source>
        <translation>Raccourci&#xa0;: {key}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Release</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ActivityController</name>
    <message>
        <source>Activity copied</source>
        <translation>Activité copiée</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>View all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Shortcut: {key}</source>
        <translation>Raccourci&#x202f;: {key}</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
</context>
<context>
    <name>ActivitySheet</name>
    <message>
        <source>Package activity</source>
        <translation>Activité du colis</translation>
    </message>
    <message>
        <source>Copy activity</source>
        <translation>Copier l’activité</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BatchPopover</name>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>End batch</source>
        <translation>Terminer le lot</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>Livré par</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
</context>
<context>
    <name>ClerkSwitch</name>
    <message>
        <source>Choose a user, then scan again.</source>
        <translation>Choisissez un utilisateur, puis scannez de nouveau.</translation>
    </message>
</context>
<context>
    <name>ClerkSwitchCard</name>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Résident</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Changer d’utilisateur</translation>
    </message>
    <message>
        <source>Everything you do is recorded under your own name. Other users’ changes still sync under theirs.</source>
        <translation>Tout ce que vous faites est enregistré à votre nom. Les modifications des autres utilisateurs se synchronisent toujours au leur.</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Package management for the front desk</source>
        <translation>Gestion des colis pour l’accueil</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>CommunityList</name>
    <message>
        <source>Communities</source>
        <translation>Résidences</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>Sort ascending</source>
        <translation>Tri croissant</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Tri décroissant</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>Masquer la colonne</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copier le nom</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Package details</source>
        <translation>Détails du colis</translation>
    </message>
    <message>
        <source>Select a package to see its details.</source>
        <translation>Sélectionnez un colis pour voir ses détails.</translation>
    </message>
</context>
<context>
    <name>EraseReportColumn</name>
    <message>
        <source>Quit MyBuilding Desk</source>
        <translation>Quitter MyBuilding Desk</translation>
    </message>
</context>
<context>
    <name>EraseSection</name>
    <message>
        <source>Erase local data</source>
        <translation>Effacer les données</translation>
    </message>
    <message>
        <source>Type {word} to confirm</source>
        <translation>Tapez {word} pour confirmer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Sync all now</source>
        <translation>Tout synchroniser maintenant</translation>
    </message>
    <message>
        <source>Use this before you hand the computer to someone else. It removes everything MyBuilding Desk stores for this user account.</source>
        <translation>À utiliser avant de confier l’ordinateur à quelqu’un d’autre. Supprime tout ce que MyBuilding Desk conserve pour ce compte d’utilisateur.</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Package types</source>
        <translation>Types de colis</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Change type or location for this package</source>
        <translation>Changer le type ou l’emplacement de ce colis</translation>
    </message>
</context>
<context>
    <name>FaultNotice</name>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FindChips</name>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Only pending packages</source>
        <translation>Uniquement les colis en attente</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Only released packages</source>
        <translation>Uniquement les colis remis</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Only packages received or released today</source>
        <translation>Uniquement les colis reçus ou remis aujourd’hui</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Only packages received or released this week</source>
        <translation>Uniquement les colis reçus ou remis cette semaine</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>Dans {0}</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Only packages of a carrier</source>
        <translation>Uniquement les colis d’un transporteur</translation>
    </message>
    <message>
        <source>All carriers</source>
        <translation>Tous les transporteurs</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Search all packages</source>
        <translation>Rechercher dans tous les colis</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>This desk is locked. Unlock it, then scan again.</source>
        <translation>Ce comptoir est verrouillé. Déverrouillez-le, puis scannez de nouveau.</translation>
    </message>
    <message>
        <source>password</source>
        <translation>mot de passe</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Le verrouillage des majuscules est actif.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Changer d’utilisateur</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Package management for the front desk</source>
        <translation>Gestion des colis pour l’accueil</translation>
    </message>
    <message>
        <source>This desk is locked</source>
        <translation>Ce comptoir est verrouillé</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Saisissez votre code PIN.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Use password instead</source>
        <translation>Utiliser le mot de passe</translation>
    </message>
    <message>
        <source>Use PIN instead</source>
        <translation>Utiliser le code PIN</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>This computer’s secure storage can’t be opened, so your PIN can’t be checked. Use your password instead.</source>
        <translation>Le stockage sécurisé de cet ordinateur ne s’ouvre pas, votre code PIN ne peut donc pas être vérifié. Utilisez votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message>
        <source>You’re viewing your own packages. Only staff can log or release.</source>
        <translation>Vous voyez vos propres colis. Seul le personnel peut enregistrer ou remettre.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{key}: Switch user</source>
        <translation>{key}&#xa0;: changer d’utilisateur</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
</context>
<context>
    <name>NoEmail</name>
    <message>
        <source>No email on file: call the resident</source>
        <translation>Aucune adresse e-mail&#x202f;: appelez le résident</translation>
    </message>
</context>
<context>
    <name>OnboardingCard</name>
    <message>
        <source>Skip tour</source>
        <translation>Passer la visite</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Étape {0} sur {1}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>OutboxController</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>OutboxSheet</name>
    <message>
        <source>Sync queue</source>
        <translation>File de synchronisation</translation>
    </message>
    <message>
        <source>Changes made at this desk</source>
        <translation>Modifications faites à ce comptoir</translation>
    </message>
    <message>
        <source>All changes are synced.</source>
        <translation>Toutes les modifications sont synchronisées.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Already in MyBuilding</source>
        <translation>Déjà dans MyBuilding</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Plus d’actions</translation>
    </message>
    <message>
        <source>Sync all now</source>
        <translation>Tout synchroniser maintenant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OverdueBar</name>
    <message>
        <source>Residents</source>
        <translation>Résidents</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>One row for each</source>
        <translation>Une ligne pour chaque</translation>
    </message>
</context>
<context>
    <name>PackageEntry</name>
    <message>
        <source>Enter a unit or name, then press Enter.</source>
        <translation>Saisissez un logement ou un nom, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>More than one match. Use the arrow keys to choose, then press Enter.</source>
        <translation>Plusieurs correspondances. Choisissez avec les flèches, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Tracking number replaced with the last scan.</source>
        <translation>Numéro de suivi remplacé par le dernier scan.</translation>
    </message>
</context>
<context>
    <name>PackageTable</name>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Language: {0}</source>
        <translation>Langue&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Obtenir de l’aide</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
</context>
<context>
    <name>PaletteSheet</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide {0}</source>
        <translation>Masquer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>Afficher&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>PinSection</name>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Confirm PIN</source>
        <translation>Confirmer le code PIN</translation>
    </message>
    <message>
        <source>password</source>
        <translation>mot de passe</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Définir le code PIN</translation>
    </message>
    <message>
        <source>Remove PIN</source>
        <translation>Supprimer le code PIN</translation>
    </message>
    <message>
        <source>Unlock the desk with 4 to 8 digits, even offline. After 10 wrong attempts, the PIN is removed.</source>
        <translation>Déverrouillez le comptoir avec 4 à 8 chiffres, même hors ligne. Après 10 erreurs, le code PIN est supprimé.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>Enter 4 to 8 digits.</source>
        <translation>Saisissez de 4 à 8 chiffres.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess. Avoid repeated or sequential digits.</source>
        <translation>Ce code PIN est trop facile à deviner. Évitez les chiffres répétés ou consécutifs.</translation>
    </message>
    <message>
        <source>The PINs don’t match. Try again.</source>
        <translation>Les codes PIN ne correspondent pas. Réessayez.</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>Code PIN défini</translation>
    </message>
    <message>
        <source>No PIN set</source>
        <translation>Aucun code PIN</translation>
    </message>
    <message>
        <source>PINs aren’t available because this computer has no secure storage.</source>
        <translation>Les codes PIN ne sont pas disponibles, car cet ordinateur n’a pas de stockage sécurisé.</translation>
    </message>
    <message>
        <source>Checking your password…</source>
        <translation>Vérification de votre mot de passe…</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Changer le code PIN</translation>
    </message>
</context>
<context>
    <name>PossibleMatches</name>
    <message>
        <source>Saved on this computer until you assign a recipient.</source>
        <translation>Enregistré sur cet ordinateur jusqu’à ce que vous attribuiez un destinataire.</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice mode</source>
        <translation>Mode d’entraînement</translation>
    </message>
    <message>
        <source>Nothing is saved or sent</source>
        <translation>Rien n’est enregistré ni envoyé</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Exit practice mode</source>
        <translation>Quitter le mode d’entraînement</translation>
    </message>
    <message>
        <source>Exit practice mode and erase everything entered in it</source>
        <translation>Quitter le mode d’entraînement et effacer tout ce qui y a été saisi</translation>
    </message>
</context>
<context>
    <name>PrivacyController</name>
    <message>
        <source>Privacy mode is managed by your building</source>
        <translation>Le mode discret est géré par votre immeuble</translation>
    </message>
    <message>
        <source>Privacy mode on</source>
        <translation>Mode discret activé</translation>
    </message>
    <message>
        <source>Privacy mode off</source>
        <translation>Mode discret désactivé</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Tracking number copied</source>
        <translation>Numéro de suivi copié</translation>
    </message>
    <message>
        <source>Row copied</source>
        <translation>Ligne copiée</translation>
    </message>
    <message>
        <source>Online tracking isn’t available for {carrier}.</source>
        <translation>Le suivi en ligne n’est pas disponible pour {carrier}.</translation>
    </message>
    <message>
        <source>Opening tracking in your browser</source>
        <translation>Ouverture du suivi dans votre navigateur</translation>
    </message>
    <message>
        <source>No web browser is available on this computer.</source>
        <translation>Aucun navigateur web n’est disponible sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>ReleaseList</name>
    <message>
        <source>Packages to release</source>
        <translation>Colis à remettre</translation>
    </message>
</context>
<context>
    <name>ReleaseSheet</name>
    <message>
        <source>Release packages</source>
        <translation>Remettez des colis</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultative</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Release to {unit}</source>
        <translation>Remettre à {unit}</translation>
    </message>
    <message>
        <source>Select at least one package. Press Space to select the highlighted one.</source>
        <translation>Sélectionnez au moins un colis. Appuyez sur Espace pour sélectionner le colis en surbrillance.</translation>
    </message>
    <message>
        <source>Enter the name of the person picking up.</source>
        <translation>Saisissez le nom de la personne qui récupère les colis.</translation>
    </message>
    <message>
        <source>Picked up by {name}</source>
        <translation>Récupéré par {name}</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>Quelqu’un d’autre…</translation>
    </message>
    <message>
        <source>Picked up by someone else</source>
        <translation>Récupéré par quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Picked up by</source>
        <translation>Récupéré par</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Add a note (optional)</source>
        <translation>Ajouter une note (facultatif)</translation>
    </message>
    <message>
        <source>Clear signature</source>
        <translation>Effacer la signature</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a package, or enter a unit, name, or tracking number</source>
        <translation>Scannez un colis ou saisissez un logement, un nom ou un numéro de suivi</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Sans numéro de suivi</translation>
    </message>
    <message>
        <source>Unit or name</source>
        <translation>Logement ou nom</translation>
    </message>
    <message>
        <source>Unit or name for {number}</source>
        <translation>Logement ou nom pour {number}</translation>
    </message>
    <message>
        <source>log</source>
        <translation>enregistrer</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>effacer</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>commandes</translation>
    </message>
</context>
<context>
    <name>ServerSetupPage</name>
    <message>
        <source>client secret</source>
        <translation>secret client</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Save it in the settings file</source>
        <translation>L’enregistrer dans le fichier de configuration</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Get your building’s client ID and secret from your MyBuilding contact. You only need to enter them once.</source>
        <translation>Demandez l’identifiant et le secret client de votre immeuble à votre contact MyBuilding. Vous ne les saisissez qu’une fois.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Certificate file (optional, only if your network requires one)</source>
        <translation>Fichier de certificat (facultatif, seulement si votre réseau l’exige)</translation>
    </message>
    <message>
        <source>Set up this computer</source>
        <translation>Configurer cet ordinateur</translation>
    </message>
    <message>
        <source>One-time setup for everyone who uses this computer account</source>
        <translation>Configuration unique pour tous ceux qui utilisent ce compte de l’ordinateur</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Fichier de certificat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Managed by your building.</source>
        <translation>Géré par votre immeuble.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Changes are saved automatically on this computer.</source>
        <translation>Les modifications sont enregistrées automatiquement sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Rechercher un raccourci</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Copier les informations d’assistance</translation>
    </message>
    <message>
        <source>No shortcut found for “{0}”</source>
        <translation>Aucun raccourci pour «&#x202f;{0}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Communities</source>
        <translation>Résidences</translation>
    </message>
    <message>
        <source>Filter communities</source>
        <translation>Filtrer les résidences</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %Ln pending</source>
        <translation>
            <numerusform>{0}, %Ln en attente</numerusform>
            <numerusform>{0}, %Ln en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>password</source>
        <translation>mot de passe</translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <translation>Rester connecté sur cet ordinateur</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Le verrouillage des majuscules est actif.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Package management for the front desk</source>
        <translation>Gestion des colis pour l’accueil</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Enter your email.</source>
        <translation>Saisissez votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Signature of {name}</source>
        <translation>Signature de {name}</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>{0}, signed</source>
        <translation>{0}, faite</translation>
    </message>
    <message>
        <source>Sign here with a mouse, pen, or finger</source>
        <translation>Signez ici à la souris, au stylet ou au doigt</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Privacy mode</source>
        <translation>Mode discret</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Mode d’entraînement</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Pas de synchronisation</translation>
    </message>
    <message>
        <source>Sample directory</source>
        <translation>Annuaire d’exemple</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Matching recipients</source>
        <translation>Destinataires correspondants</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message>
        <source>Logged</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Logged today: {count}</source>
        <translation>Enregistrés aujourd’hui&#x202f;: {count}</translation>
    </message>
    <message>
        <source>Released today: {count}</source>
        <translation>Remis aujourd’hui&#x202f;: {count}</translation>
    </message>
</context>
<context>
    <name>UserButton</name>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Résident</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}, {role}</translation>
    </message>
</context>
<context>
    <name>UserRow</name>
    <message>
        <source>Shortcut: {key}</source>
        <translation>Raccourci&#xa0;: {key}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Set up this computer</source>
        <translation>Configurer cet ordinateur</translation>
    </message>
    <message>
        <source>Connect to your building with the client ID and secret from your MyBuilding contact.</source>
        <translation>Connectez-le à votre immeuble avec l’identifiant et le secret client de votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>Try practice mode</source>
        <translation>Essayer le mode d’entraînement</translation>
    </message>
    <message>
        <source>Log and release sample packages. No account or network needed, and nothing leaves this computer.</source>
        <translation>Enregistrez et remettez des colis d’exemple. Ni compte ni réseau nécessaires, et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Welcome to MyBuilding Desk</source>
        <translation>Bienvenue dans MyBuilding Desk</translation>
    </message>
    <message>
        <source>This computer isn’t set up yet. How would you like to start?</source>
        <translation>Cet ordinateur n’est pas encore configuré. Comment voulez-vous commencer&#x202f;?</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <source>Practice</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
</context>
<context>
    <name>WindowView</name>
    <message>
        <source>Text size {0}%</source>
        <translation>Taille du texte&#x202f;: {0}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>age</name>
    <message>
        <source>{0}, overdue (limit {1})</source>
        <translation>{0}, en souffrance (limite {1})</translation>
    </message>
    <message>
        <source>{0} (over {1})</source>
        <translation>{0} (plus de {1})</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Support information copied. Paste it into a message to your IT team.</source>
        <translation>Informations d’assistance copiées. Collez-les dans un message à votre équipe informatique.</translation>
    </message>
    <message>
        <source>Practice mode starts fresh each time you open the app.</source>
        <translation>Le mode d’entraînement repart de zéro à chaque ouverture de l’application.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Log without tracking number</source>
        <translation>Enregistrer sans numéro de suivi</translation>
    </message>
    <message>
        <source>Log a package that has no tracking number.</source>
        <translation>Enregistre un colis qui n’a pas de numéro de suivi.</translation>
    </message>
    <message>
        <source>no barcode, flowers, food, new package, check in</source>
        <translation>sans code-barres, fleurs, repas, nouveau colis, réceptionner, saisir</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Hide everything until you enter your PIN or password.</source>
        <translation>Masque tout jusqu’à la saisie de votre code PIN ou de votre mot de passe.</translation>
    </message>
    <message>
        <source>lock screen, break, leave the desk</source>
        <translation>verrouiller l’écran, pause, quitter le comptoir</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Changer d’utilisateur</translation>
    </message>
    <message>
        <source>Let another user take over; each one’s work stays under their own name.</source>
        <translation>Laisse la place à un autre utilisateur&#x202f;; le travail de chacun reste à son nom.</translation>
    </message>
    <message>
        <source>change user, change shift, next shift, clerk</source>
        <translation>changement d’équipe, relève, autre utilisateur, concierge, gardien</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>End your session; unsynced changes stay on this computer and sync after your next sign-in.</source>
        <translation>Termine votre session&#x202f;; les modifications non synchronisées restent sur cet ordinateur et se synchronisent à votre prochaine connexion.</translation>
    </message>
    <message>
        <source>log out, logout, log off, leave</source>
        <translation>déconnexion, fermer la session, partir</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Change how MyBuilding Desk looks and works.</source>
        <translation>Modifie l’apparence et le fonctionnement de MyBuilding Desk.</translation>
    </message>
    <message>
        <source>preferences, options, configuration</source>
        <translation>préférences, options, paramètres, configuration</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Close MyBuilding Desk; everything is saved.</source>
        <translation>Ferme MyBuilding Desk&#x202f;; tout est enregistré.</translation>
    </message>
    <message>
        <source>exit, close, end</source>
        <translation>fermer, terminer, sortir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the last change that hasn’t synced.</source>
        <translation>Annule la dernière modification non synchronisée.</translation>
    </message>
    <message>
        <source>take back, revert, mistake</source>
        <translation>revenir en arrière, défaire, erreur</translation>
    </message>
    <message>
        <source>Copy tracking number</source>
        <translation>Copier le n° de suivi</translation>
    </message>
    <message>
        <source>Copy the tracking numbers of the selected packages.</source>
        <translation>Copie les numéros de suivi des colis sélectionnés.</translation>
    </message>
    <message>
        <source>clipboard, copy number</source>
        <translation>presse-papiers, copier le numéro</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Copy the selected rows for a spreadsheet.</source>
        <translation>Copie les lignes sélectionnées pour un tableur.</translation>
    </message>
    <message>
        <source>clipboard, Excel, copy line</source>
        <translation>presse-papiers, Excel, copier la rangée</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Select every package in the list.</source>
        <translation>Sélectionne tous les colis de la liste.</translation>
    </message>
    <message>
        <source>mark all, everything</source>
        <translation>tout marquer, tous</translation>
    </message>
    <message>
        <source>Search all packages</source>
        <translation>Rechercher dans tous les colis</translation>
    </message>
    <message>
        <source>Find any package by tracking number, unit, name, location, note, or date.</source>
        <translation>Trouve un colis par numéro de suivi, logement, nom, emplacement, note ou date.</translation>
    </message>
    <message>
        <source>find, look up, where is</source>
        <translation>trouver, chercher, recherche, où est</translation>
    </message>
    <message>
        <source>Go to the scan bar</source>
        <translation>Aller à la barre de scan</translation>
    </message>
    <message>
        <source>Start typing a unit, name, or tracking number.</source>
        <translation>Permet de saisir un logement, un nom ou un numéro de suivi.</translation>
    </message>
    <message>
        <source>input, enter, type, scan</source>
        <translation>saisir, taper, scanner, entrée</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Go to the next part of the window: scan bar, tabs, list, details, or status bar.</source>
        <translation>Va à la partie suivante de la fenêtre&#x202f;: barre de scan, onglets, liste, détails ou barre d’état.</translation>
    </message>
    <message>
        <source>focus, move, area</source>
        <translation>focus, se déplacer, zone</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Go to the part of the window before this one.</source>
        <translation>Va à la partie précédente de la fenêtre.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Show the packages that haven’t been picked up.</source>
        <translation>Affiche les colis qui n’ont pas été récupérés.</translation>
    </message>
    <message>
        <source>list, waiting, in storage, shelf</source>
        <translation>liste, à remettre, en dépôt, étagère</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En souffrance</translation>
    </message>
    <message>
        <source>Show the packages that have been in storage too long.</source>
        <translation>Affiche les colis en dépôt depuis trop longtemps.</translation>
    </message>
    <message>
        <source>late, old</source>
        <translation>en retard, anciens, vieux</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Non identifiés</translation>
    </message>
    <message>
        <source>Show the packages whose recipient isn’t known.</source>
        <translation>Affiche les colis dont le destinataire est inconnu.</translation>
    </message>
    <message>
        <source>unknown, pile, held, no name</source>
        <translation>inconnu, sans nom, mis de côté</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Show the packages that have been picked up.</source>
        <translation>Affiche les colis qui ont été récupérés.</translation>
    </message>
    <message>
        <source>released, past, picked up</source>
        <translation>remis, passé, récupérés</translation>
    </message>
    <message>
        <source>Previous community</source>
        <translation>Résidence précédente</translation>
    </message>
    <message>
        <source>Work in the community above.</source>
        <translation>Travaille dans la résidence du dessus.</translation>
    </message>
    <message>
        <source>building, house</source>
        <translation>immeuble, bâtiment, maison</translation>
    </message>
    <message>
        <source>Next community</source>
        <translation>Résidence suivante</translation>
    </message>
    <message>
        <source>Work in the community below.</source>
        <translation>Travaille dans la résidence du dessous.</translation>
    </message>
    <message>
        <source>Privacy mode</source>
        <translation>Mode discret</translation>
    </message>
    <message>
        <source>Show residents as initials and hide notes.</source>
        <translation>Affiche les résidents en initiales et masque les notes.</translation>
    </message>
    <message>
        <source>hide names, initials, short names</source>
        <translation>masquer les noms, initiales, confidentialité</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation>Agrandit tout le texte.</translation>
    </message>
    <message>
        <source>zoom in, text size, bigger, font</source>
        <translation>zoom avant, agrandir, taille du texte, police</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation>Réduit tout le texte.</translation>
    </message>
    <message>
        <source>zoom out, text size, font</source>
        <translation>zoom arrière, réduire, taille du texte, police</translation>
    </message>
    <message>
        <source>Default text size</source>
        <translation>Taille de texte par défaut</translation>
    </message>
    <message>
        <source>Show text at its usual size.</source>
        <translation>Affiche le texte à sa taille habituelle.</translation>
    </message>
    <message>
        <source>zoom, 100 %, reset, font</source>
        <translation>zoom, 100 %, réinitialiser, police</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Use light colors.</source>
        <translation>Utilise des couleurs claires.</translation>
    </message>
    <message>
        <source>bright, day, white, appearance</source>
        <translation>clair, jour, blanc, apparence</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Use dark colors.</source>
        <translation>Utilise des couleurs sombres.</translation>
    </message>
    <message>
        <source>dark mode, night, black, appearance</source>
        <translation>mode sombre, nuit, noir, apparence</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
    <message>
        <source>Show every column of this list in its usual order and width.</source>
        <translation>Affiche toutes les colonnes de cette liste dans leur ordre et leur largeur habituels.</translation>
    </message>
    <message>
        <source>hide column, show column, width, order</source>
        <translation>masquer une colonne, afficher une colonne, largeur, ordre</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Use the whole screen, or go back to the window.</source>
        <translation>Utilise tout l’écran ou revient à la fenêtre.</translation>
    </message>
    <message>
        <source>maximize, kiosk</source>
        <translation>agrandir, kiosque</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barre de menus</translation>
    </message>
    <message>
        <source>Show the menus.</source>
        <translation>Affiche les menus.</translation>
    </message>
    <message>
        <source>menus, all commands</source>
        <translation>menus, toutes les commandes</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Release the selected packages to the person picking up.</source>
        <translation>Remet les colis sélectionnés à la personne qui les récupère.</translation>
    </message>
    <message>
        <source>hand out, hand over, give, pick up, collect</source>
        <translation>donner, distribuer, récupérer, remise, retrait</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change a package that hasn’t synced, or assign a recipient to an unidentified one.</source>
        <translation>Modifie un colis non synchronisé ou attribue un destinataire à un colis non identifié.</translation>
    </message>
    <message>
        <source>correct, change, fix, assign recipient</source>
        <translation>corriger, changer, rectifier, attribuer un destinataire</translation>
    </message>
    <message>
        <source>Mark as unidentified</source>
        <translation>Marquer comme non identifié</translation>
    </message>
    <message>
        <source>Keep the package in the scan bar until you know its recipient.</source>
        <translation>Conserve le colis de la barre de scan jusqu’à ce que vous connaissiez son destinataire.</translation>
    </message>
    <message>
        <source>unknown, no name, put aside, hold</source>
        <translation>inconnu, sans nom, mettre de côté, garder</translation>
    </message>
    <message>
        <source>View activity</source>
        <translation>Voir l’activité</translation>
    </message>
    <message>
        <source>See everything that happened to the package, and who did it.</source>
        <translation>Montre tout ce qui est arrivé au colis, et qui l’a fait.</translation>
    </message>
    <message>
        <source>story, details, history, log, who</source>
        <translation>parcours, détails, historique, journal, qui</translation>
    </message>
    <message>
        <source>Track online</source>
        <translation>Suivre en ligne</translation>
    </message>
    <message>
        <source>Open the carrier’s tracking page in your browser.</source>
        <translation>Ouvre la page de suivi du transporteur dans votre navigateur.</translation>
    </message>
    <message>
        <source>carrier page, website, browser</source>
        <translation>page du transporteur, site web, navigateur</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sync the selected change again now.</source>
        <translation>Synchronise de nouveau la modification sélectionnée.</translation>
    </message>
    <message>
        <source>resend, send again, sync again</source>
        <translation>renvoyer, envoyer de nouveau, resynchroniser</translation>
    </message>
    <message>
        <source>Already in MyBuilding</source>
        <translation>Déjà dans MyBuilding</translation>
    </message>
    <message>
        <source>Mark the selected change as done because MyBuilding already has it.</source>
        <translation>Marque la modification sélectionnée comme faite, car MyBuilding l’a déjà.</translation>
    </message>
    <message>
        <source>done, arrived, duplicate</source>
        <translation>fait, arrivé, doublon</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove a rejected or unidentified package from the list; you can undo it.</source>
        <translation>Retire de la liste un colis rejeté ou non identifié&#x202f;; vous pouvez annuler.</translation>
    </message>
    <message>
        <source>delete, discard, drop, take off</source>
        <translation>supprimer, effacer, enlever, abandonner</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Find a command, resident, package, or community by typing.</source>
        <translation>Trouve une commande, un résident, un colis ou une résidence en saisissant du texte.</translation>
    </message>
    <message>
        <source>quick open, jump, go to</source>
        <translation>ouverture rapide, aller à, accès rapide</translation>
    </message>
    <message>
        <source>Start or end batch</source>
        <translation>Commencer ou terminer un lot</translation>
    </message>
    <message>
        <source>Log one carrier’s delivery with the same carrier, type, and location.</source>
        <translation>Enregistre la livraison d’un transporteur avec les mêmes transporteur, type et emplacement.</translation>
    </message>
    <message>
        <source>drop, delivery, courier, many packages</source>
        <translation>livraison, arrivage, coursier, plusieurs colis</translation>
    </message>
    <message>
        <source>Sync queue</source>
        <translation>File de synchronisation</translation>
    </message>
    <message>
        <source>See the changes that haven’t synced, and the rejected ones.</source>
        <translation>Montre les modifications non synchronisées et celles qui sont rejetées.</translation>
    </message>
    <message>
        <source>outbox, waiting, unsynced, rejected</source>
        <translation>boîte d’envoi, en attente, non synchronisé, rejeté</translation>
    </message>
    <message>
        <source>Sync all now</source>
        <translation>Tout synchroniser maintenant</translation>
    </message>
    <message>
        <source>Send every change at once; none can be undone after that. Open the sync queue first.</source>
        <translation>Envoie toutes les modifications immédiatement&#x202f;; aucune ne peut être annulée ensuite. Ouvrez d’abord la file de synchronisation.</translation>
    </message>
    <message>
        <source>send all, upload, outbox</source>
        <translation>tout envoyer, téléverser, boîte d’envoi</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Sync what is due and get the latest packages from MyBuilding.</source>
        <translation>Synchronise ce qui doit l’être et récupère les derniers colis de MyBuilding.</translation>
    </message>
    <message>
        <source>reload, update, save, sync</source>
        <translation>recharger, mettre à jour, enregistrer, synchroniser</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>See every key and what it does.</source>
        <translation>Montre toutes les touches et leur effet.</translation>
    </message>
    <message>
        <source>keys, hotkeys, help</source>
        <translation>touches, aide, combinaisons</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Copier les informations d’assistance</translation>
    </message>
    <message>
        <source>Copy versions, state, and the log for your IT team; no names and no passwords.</source>
        <translation>Copie les versions, l’état et le journal pour votre équipe informatique&#x202f;; ni noms ni mots de passe.</translation>
    </message>
    <message>
        <source>help, log, diagnostics, problem, bug</source>
        <translation>aide, journal, diagnostic, problème, bogue</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Mode d’entraînement</translation>
    </message>
    <message>
        <source>Try everything in a second window with a made-up building; nothing is saved or sent.</source>
        <translation>Essayez tout dans une seconde fenêtre avec un immeuble fictif&#x202f;; rien n’est enregistré ni envoyé.</translation>
    </message>
    <message>
        <source>training, demo, learn, try, sample</source>
        <translation>formation, démonstration, apprendre, essayer, exemple</translation>
    </message>
    <message>
        <source>About MyBuilding Desk</source>
        <translation>À propos de MyBuilding Desk</translation>
    </message>
    <message>
        <source>See the version and the open-source licenses.</source>
        <translation>Montre la version et les licences libres.</translation>
    </message>
    <message>
        <source>version, license, release</source>
        <translation>version, licence, édition</translation>
    </message>
    <message>
        <source>Log, release, or choose</source>
        <translation>Enregistrer, remettre ou choisir</translation>
    </message>
    <message>
        <source>Clear the scan bar or close a window</source>
        <translation>Vider la barre de scan ou fermer une fenêtre</translation>
    </message>
    <message>
        <source>Choose a recipient, or a package while the scan bar is empty</source>
        <translation>Choisir un destinataire, ou un colis si la barre de scan est vide</translation>
    </message>
    <message>
        <source>Choose the second suggestion; 3 to 6 choose the others</source>
        <translation>Choisir la deuxième suggestion&#x202f;; de 3 à 6, les autres</translation>
    </message>
    <message>
        <source>Add type, location, or note (optional)</source>
        <translation>Ajouter un type, un emplacement ou une note (facultatif)</translation>
    </message>
    <message>
        <source>Select or deselect a package</source>
        <translation>Sélectionner ou désélectionner un colis</translation>
    </message>
    <message>
        <source>Open the menu of the selected package or community</source>
        <translation>Ouvrir le menu du colis ou de la communauté sélectionnés</translation>
    </message>
    <message>
        <source>Set the first reason of an unidentified package in its list; 2 to 4 set the others</source>
        <translation>Attribuer le premier motif à un colis non identifié dans sa liste&#x202f;; de 2 à 4, les autres</translation>
    </message>
</context>
<context>
    <name>config</name>
    <message>
        <source>{0} must be an https:// address with no username or query string.</source>
        <translation>{0} doit être une adresse https:// sans nom d’utilisateur ni chaîne de requête.</translation>
    </message>
    <message>
        <source>{0} points to a file that isn’t responding: {1}.</source>
        <translation>{0} désigne un fichier qui ne répond pas&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} isn’t a valid PEM certificate file.</source>
        <translation>{0} n’est pas un fichier de certificat PEM valide.</translation>
    </message>
    <message>
        <source>“{0}” isn’t a known endpoint. Use one of: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un point d’accès connu. Utilisez l’un de ceux-ci&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} must be a path relative to base_url, such as &quot;packages/list&quot;.</source>
        <translation>{0} doit être un chemin relatif à base_url, comme &quot;packages/list&quot;.</translation>
    </message>
    <message>
        <source>{0} can’t contain &quot;..&quot;.</source>
        <translation>{0} ne peut pas contenir &quot;..&quot;.</translation>
    </message>
    <message>
        <source>{0} must be text in quotes.</source>
        <translation>{0} doit être du texte entre guillemets.</translation>
    </message>
    <message>
        <source>{0} must be a number of seconds.</source>
        <translation>{0} doit être un nombre de secondes.</translation>
    </message>
    <message>
        <source>{0} must be between {1} and {2} seconds.</source>
        <translation>{0} doit être entre {1} et {2} secondes.</translation>
    </message>
    <message>
        <source>{0} must start with https://.</source>
        <translation>{0} doit commencer par https://.</translation>
    </message>
    <message>
        <source>{0} must be an address such as &quot;https://api.example.org&quot;.</source>
        <translation>{0} doit être une adresse comme &quot;https://api.example.org&quot;.</translation>
    </message>
    <message>
        <source>{0} can’t contain a username or password.</source>
        <translation>{0} ne peut contenir ni nom d’utilisateur ni mot de passe.</translation>
    </message>
    <message>
        <source>{0} can’t contain &quot;?&quot; or &quot;#&quot;.</source>
        <translation>{0} ne peut contenir ni &quot;?&quot; ni &quot;#&quot;.</translation>
    </message>
    <message>
        <source>{0} isn’t a valid address. Check the host and port.</source>
        <translation>{0} n’est pas une adresse valide. Vérifiez l’hôte et le port.</translation>
    </message>
    <message>
        <source>{0} points to a file that is too large: {1}.</source>
        <translation>{0} désigne un fichier trop volumineux&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} points to a file that doesn’t exist or can’t be read.</source>
        <translation>{0} désigne un fichier absent ou illisible.</translation>
    </message>
    <message>
        <source>{0} points to a file that contains no PEM certificate.</source>
        <translation>{0} désigne un fichier sans certificat PEM.</translation>
    </message>
    <message>
        <source>{0} must be a list of [desk] settings. Use any of: {1}.</source>
        <translation>{0} doit être une liste de réglages de [desk]. Utilisez ceux-ci&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>base_url is missing from [server].</source>
        <translation>Il manque base_url dans [server].</translation>
    </message>
    <message>
        <source>File not found.</source>
        <translation>Fichier introuvable.</translation>
    </message>
    <message>
        <source>The file can’t be read ({0}).</source>
        <translation>Le fichier est illisible ({0}).</translation>
    </message>
    <message>
        <source>The file is too large to be a configuration file.</source>
        <translation>Le fichier est trop volumineux pour être un fichier de configuration.</translation>
    </message>
    <message>
        <source>The file isn’t responding. Check the drive or network share it’s on.</source>
        <translation>Le fichier ne répond pas. Vérifiez le disque ou le partage où il se trouve.</translation>
    </message>
    <message>
        <source>The file isn’t UTF-8 text.</source>
        <translation>Le fichier n’est pas du texte UTF-8.</translation>
    </message>
    <message>
        <source>The file isn’t valid TOML ({0}).</source>
        <translation>Le fichier n’est pas du TOML valide ({0}).</translation>
    </message>
    <message>
        <source>The file isn’t valid TOML (a number is too long, or brackets are nested too deeply).</source>
        <translation>Le fichier n’est pas du TOML valide (un nombre trop long ou des crochets trop imbriqués).</translation>
    </message>
    <message>
        <source>“{0}” isn’t a known section or setting. Use one of: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est ni une section ni un réglage connu. Utilisez l’un de ceux-ci&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} must be a section: [{0}].</source>
        <translation>{0} doit être une section&#xa0;: [{0}].</translation>
    </message>
    <message>
        <source>“{0}” isn’t a setting in [{1}]. Use one of: {2}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un réglage de [{1}]. Utilisez l’un de ceux-ci&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>The file can’t be saved ({0}).</source>
        <translation>Le fichier ne peut pas être enregistré ({0}).</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} ne peut pas rester vide.</translation>
    </message>
    <message>
        <source>{0} must be one of: {1}.</source>
        <translation>{0} doit être l’une de ces valeurs&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} must be a whole number from {1} to {2}.</source>
        <translation>{0} doit être un nombre entier de {1} à {2}.</translation>
    </message>
    <message>
        <source>{0} must be three increasing numbers of days, such as [1, 3, 10].</source>
        <translation>{0} doit être trois nombres croissants de jours, comme [1, 3, 10].</translation>
    </message>
    <message>
        <source>{0} must be true or false.</source>
        <translation>{0} doit être true ou false.</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, ligne {1}</translation>
    </message>
    <message>
        <source>The data folder can’t be used ({0}). Give this account write access, or choose another folder with --data-dir.</source>
        <translation>Le dossier de données est inutilisable ({0}). Donnez à ce compte un accès en écriture ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
</context>
<context>
    <name>damage</name>
    <message>
        <source>Package lists on this computer were damaged. They’re being downloaded again from MyBuilding, so nothing is lost.</source>
        <translation>Les listes de colis de cet ordinateur étaient endommagées. Elles sont téléchargées à nouveau depuis MyBuilding. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>The package list file couldn’t be used and was set aside. The lists are being downloaded again. Your work is saved.</source>
        <translation>Le fichier des listes de colis était inutilisable et a été mis de côté. Les listes sont téléchargées à nouveau. Votre travail est enregistré.</translation>
    </message>
    <message>
        <source>The package lists on this computer are from a newer MyBuilding Desk, so they’re not kept for now. Your work is saved. Install the latest version.</source>
        <translation>Les listes de colis de cet ordinateur viennent d’une version plus récente de MyBuilding Desk et ne sont pas conservées pour l’instant. Votre travail est enregistré. Installez la dernière version.</translation>
    </message>
    <message>
        <source>Another program is using the package lists, so they’re not kept for now. Your work is saved. Close that program, then restart MyBuilding Desk.</source>
        <translation>Un autre programme utilise les listes de colis, qui ne sont pas conservées pour l’instant. Votre travail est enregistré. Fermez ce programme, puis redémarrez MyBuilding Desk.</translation>
    </message>
    <message>
        <source>The package list file can’t be opened or replaced, so the lists aren’t kept. Your work is saved. Contact your IT team.</source>
        <translation>Le fichier des listes de colis ne peut être ni ouvert ni remplacé. Les listes ne sont donc pas conservées. Votre travail est enregistré. Contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>The backup of unsynced changes was damaged or missing. It was made again.</source>
        <translation>La sauvegarde des modifications non synchronisées était endommagée ou absente. Elle a été recréée.</translation>
    </message>
    <message>
        <source>The sync queue file and its backup were damaged or missing.</source>
        <translation>Le fichier de la file de synchronisation et sa sauvegarde étaient endommagés ou absents.</translation>
    </message>
    <message>
        <source>The sync queue file was damaged or missing.</source>
        <translation>Le fichier de la file de synchronisation était endommagé ou absent.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were recovered and will sync.</source>
        <translation>
            <numerusform>%Ln modification a été récupérée et sera synchronisée.</numerusform>
            <numerusform>%Ln modifications ont été récupérées et seront synchronisées.</numerusform>
        </translation>
    </message>
    <message>
        <source>It contained no unsynced changes.</source>
        <translation>Il ne contenait aucune modification non synchronisée.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Rien n’a été perdu.</translation>
    </message>
    <message>
        <source>The damaged file was kept.</source>
        <translation>Le fichier endommagé a été conservé.</translation>
    </message>
    <message>
        <source>Some changes may be lost. Check your shelves against the list.</source>
        <translation>Des modifications sont peut-être perdues. Comparez les emplacements avec la liste.</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday, {0}</source>
        <translation>Hier, {0}</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{weekday} {date}</translation>
    </message>
    <message>
        <source>More than {0}</source>
        <translation>Plus de {0}</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Age · Received</source>
        <translation>Âge · Reçu</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Logement</translation>
    </message>
    <message>
        <source>Picked up by</source>
        <translation>Récupéré par</translation>
    </message>
    <message>
        <source>In storage</source>
        <translation>En dépôt</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Label says</source>
        <translation>L’étiquette indique</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Tracking no.</source>
        <translation>N° de suivi</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Remis par</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln en file</numerusform>
            <numerusform>%Ln en file</numerusform>
        </translation>
    </message>
    <message>
        <source>Any resident</source>
        <translation>Tout résident</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Travail hors ligne</translation>
    </message>
    <message>
        <source>Scan one to log it.</source>
        <translation>Scannez-en un pour l’enregistrer.</translation>
    </message>
    <message>
        <source>Packages logged for you appear here.</source>
        <translation>Les colis enregistrés pour vous s’affichent ici.</translation>
    </message>
    <message>
        <source>No released packages</source>
        <translation>Aucun colis remis</translation>
    </message>
    <message>
        <source>Released packages appear here.</source>
        <translation>Les colis remis s’affichent ici.</translation>
    </message>
    <message>
        <source>No community assigned</source>
        <translation>Aucune résidence attribuée</translation>
    </message>
    <message>
        <source>Ask your building manager to add you, then refresh.</source>
        <translation>Demandez au gestionnaire de l’immeuble de vous ajouter, puis actualisez.</translation>
    </message>
    <message>
        <source>Can’t reach MyBuilding</source>
        <translation>MyBuilding est injoignable</translation>
    </message>
    <message>
        <source>Check this computer’s network connection, then try again.</source>
        <translation>Vérifiez la connexion réseau de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>Packages couldn’t be loaded</source>
        <translation>Les colis n’ont pas pu être chargés</translation>
    </message>
    <message>
        <source>Loading packages…</source>
        <translation>Chargement des colis…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>Pas encore chargé</translation>
    </message>
    <message>
        <source>Online · Lists incomplete</source>
        <translation>En ligne · listes incomplètes</translation>
    </message>
    <message>
        <source>Online · Updated {0}</source>
        <translation>En ligne · mis à jour {0}</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>il y a {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejeté</numerusform>
            <numerusform>%Ln rejetés</numerusform>
        </translation>
    </message>
    <message>
        <source>All synced</source>
        <translation>Tout est synchronisé</translation>
    </message>
    <message numerus="yes">
        <source>{clerk} needs to sign in again: %Ln of their changes are waiting to sync.</source>
        <translation>
            <numerusform>{clerk} doit se reconnecter&#xa0;: %Ln de ses modifications attend la synchronisation.</numerusform>
            <numerusform>{clerk} doit se reconnecter&#xa0;: %Ln de ses modifications attendent la synchronisation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes by other users are waiting on this computer and will sync when they sign in.</source>
        <translation>
            <numerusform>%Ln modification d’un autre utilisateur attend sur cet ordinateur et se synchronisera quand il se connectera.</numerusform>
            <numerusform>%Ln modifications d’autres utilisateurs attendent sur cet ordinateur et se synchroniseront quand ils se connecteront.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln colis</numerusform>
            <numerusform>%Ln colis</numerusform>
        </translation>
    </message>
    <message>
        <source>Release {0}</source>
        <translation>Remettre {0}</translation>
    </message>
    <message>
        <source>{0}, location {1}</source>
        <translation>{0}, emplacement {1}</translation>
    </message>
    <message>
        <source>Connection lost before MyBuilding replied. Checking whether it went through before retrying.</source>
        <translation>Connexion perdue avant la réponse de MyBuilding. Vérification de l’envoi avant de réessayer.</translation>
    </message>
    <message>
        <source>Saved on this computer. It will sync when MyBuilding is available.</source>
        <translation>Enregistré sur cet ordinateur. Synchronisation dès que MyBuilding sera disponible.</translation>
    </message>
    <message>
        <source>Saved on this computer. Syncing to MyBuilding shortly.</source>
        <translation>Enregistré sur cet ordinateur. Synchronisation avec MyBuilding dans un instant.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were rejected</source>
        <translation>
            <numerusform>%Ln modification a été rejetée</numerusform>
            <numerusform>%Ln modifications ont été rejetées</numerusform>
        </translation>
    </message>
    <message>
        <source>Logged for {0} · {1}</source>
        <translation>Enregistré pour {0} · {1}</translation>
    </message>
    <message>
        <source>Released {0} to {1}</source>
        <translation>Remise de {0} à {1}</translation>
    </message>
    <message>
        <source>{0}, tracking …{1}</source>
        <translation>{0}, suivi …{1}</translation>
    </message>
    <message>
        <source>Already released to {0} by {1}, {2}. Nothing was changed. Your note is in the sync queue.</source>
        <translation>Déjà remis à {0} par {1}, {2}. Rien n’a été modifié. Votre note est dans la file de synchronisation.</translation>
    </message>
    <message>
        <source>Log undone</source>
        <translation>Enregistrement annulé</translation>
    </message>
    <message>
        <source>Release undone · {0} pending again</source>
        <translation>Remise annulée · {0} de nouveau en attente</translation>
    </message>
    <message>
        <source>as unidentified, {0}</source>
        <translation>comme non identifié, {0}</translation>
    </message>
    <message>
        <source>Resident directory couldn’t be read: enter unit numbers</source>
        <translation>Annuaire des résidents illisible&#xa0;: saisissez le logement</translation>
    </message>
    <message>
        <source>Resident directory unavailable: enter unit numbers</source>
        <translation>Annuaire des résidents indisponible&#xa0;: saisissez le logement</translation>
    </message>
    <message>
        <source>Directory updated {0}</source>
        <translation>Annuaire mis à jour {0}</translation>
    </message>
    <message numerus="yes">
        <source>MyBuilding sent %Ln records that couldn’t be read. All others are shown.</source>
        <translation>
            <numerusform>MyBuilding a envoyé %Ln fiche illisible. Toutes les autres sont affichées.</numerusform>
            <numerusform>MyBuilding a envoyé %Ln fiches illisibles. Toutes les autres sont affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading your communities…</source>
        <translation>Chargement de vos résidences…</translation>
    </message>
    <message>
        <source>Your account isn’t assigned to a community. Ask your building manager to add you, then press {0}.</source>
        <translation>Votre compte n’est rattaché à aucune résidence. Demandez au gestionnaire de votre immeuble de l’ajouter, puis appuyez sur {0}.</translation>
    </message>
    <message>
        <source>No residents listed</source>
        <translation>Aucun résident dans la liste</translation>
    </message>
    <message>
        <source>Possible match</source>
        <translation>Correspondance possible</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Same name listed more than once: check the unit</source>
        <translation>Le même nom figure plusieurs fois&#xa0;: vérifiez le logement</translation>
    </message>
    <message>
        <source>No email on file</source>
        <translation>Aucune adresse e-mail connue</translation>
    </message>
    <message>
        <source>No pending packages</source>
        <translation>Aucun colis en attente</translation>
    </message>
    <message>
        <source>That’s the routing barcode. Scan the tracking barcode instead.</source>
        <translation>C’est le code-barres d’acheminement. Scannez celui du numéro de suivi.</translation>
    </message>
    <message>
        <source>No pending packages for {0}.</source>
        <translation>Aucun colis en attente pour {0}.</translation>
    </message>
    <message>
        <source>No exact match for “{0}”. Use the arrow keys to choose a recipient, then press Enter.</source>
        <translation>Aucune correspondance exacte pour «&#xa0;{0}&#xa0;». Choisissez un destinataire avec les flèches, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>More than one match. Use the arrow keys to choose, then press Enter.</source>
        <translation>Plusieurs correspondances. Choisissez avec les flèches, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>No match for “{0}”. Press Enter again to log a package with this tracking number.</source>
        <translation>Aucune correspondance pour «&#xa0;{0}&#xa0;». Appuyez encore sur Entrée pour enregistrer un colis avec ce numéro de suivi.</translation>
    </message>
    <message>
        <source>No match for “{0}”. Press {1} to log a package without a tracking number.</source>
        <translation>Aucune correspondance pour «&#xa0;{0}&#xa0;». Appuyez sur {1} pour enregistrer un colis sans numéro de suivi.</translation>
    </message>
    <message>
        <source>Already released to {0}, {1}.</source>
        <translation>Déjà remis à {0}, {1}.</translation>
    </message>
    <message>
        <source>Already released to {0} by {1}, {2}.</source>
        <translation>Déjà remis à {0} par {1}, {2}.</translation>
    </message>
    <message>
        <source>Press Enter again to log it as a new package.</source>
        <translation>Appuyez encore sur Entrée pour l’enregistrer comme nouveau colis.</translation>
    </message>
    <message>
        <source>No exact match for “{0}”. Use the arrow keys to choose a recipient, or press Enter again to log it to unit “{0}”.</source>
        <translation>Aucune correspondance exacte pour «&#xa0;{0}&#xa0;». Choisissez un destinataire avec les flèches ou appuyez encore sur Entrée pour l’enregistrer pour le logement «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>“{0}” isn’t in the directory. Press Enter again to log it to that unit, or {1} to mark it unidentified.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas dans l’annuaire. Appuyez encore sur Entrée pour l’enregistrer pour ce logement, ou sur {1} pour le marquer non identifié.</translation>
    </message>
    <message>
        <source>Unit or name · Press Enter for {0} again</source>
        <translation>Logement ou nom · Entrée pour {0} à nouveau</translation>
    </message>
    <message>
        <source>Already logged {0}. Press Enter again to release it.</source>
        <translation>Déjà enregistré {0}. Appuyez encore sur Entrée pour le remettre.</translation>
    </message>
    <message>
        <source>Already logged {0}. Press {1} to release it.</source>
        <translation>Déjà enregistré {0}. Appuyez sur {1} pour le remettre.</translation>
    </message>
    <message>
        <source>Nothing to log. The last package is already logged {0}. Press Enter again to release it.</source>
        <translation>Rien à enregistrer. Le dernier colis est déjà enregistré {0}. Appuyez encore sur Entrée pour le remettre.</translation>
    </message>
    <message>
        <source>“{0}” and the tracking number {1} ran together. Press Enter again to separate them.</source>
        <translation>«&#xa0;{0}&#xa0;» et le numéro de suivi {1} se sont collés. Appuyez encore sur Entrée pour les séparer.</translation>
    </message>
    <message>
        <source>The last scan is already logged {0}. The current package still needs a recipient.</source>
        <translation>Le dernier scan est déjà enregistré {0}. Le colis en cours n’a pas encore de destinataire.</translation>
    </message>
    <message>
        <source>This tracking number is already logged {0}. Press Enter again to log it anyway.</source>
        <translation>Ce numéro de suivi est déjà enregistré {0}. Appuyez encore sur Entrée pour l’enregistrer quand même.</translation>
    </message>
    <message>
        <source>This tracking number is already logged {0}. Press {1} again to keep this package, too.</source>
        <translation>Ce numéro de suivi est déjà enregistré {0}. Appuyez encore sur {1} pour conserver aussi ce colis.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>for {0}, {1}, location {2}</source>
        <translation>pour {0}, {1}, emplacement {2}</translation>
    </message>
    <message>
        <source>for {0}, {1}</source>
        <translation>pour {0}, {1}</translation>
    </message>
    <message>
        <source>It was already released to {0}.</source>
        <translation>Il a déjà été remis à {0}.</translation>
    </message>
    <message>
        <source>It’s already logged {0}.</source>
        <translation>Il est déjà enregistré {0}.</translation>
    </message>
    <message>
        <source>Tracking number replaced with the last scan.</source>
        <translation>Numéro de suivi remplacé par le dernier scan.</translation>
    </message>
    <message>
        <source>You’ve already scanned this package. Enter its unit or recipient.</source>
        <translation>Vous avez déjà scanné ce colis. Saisissez son logement ou son destinataire.</translation>
    </message>
    <message>
        <source>Finish this step or press Esc, then scan again.</source>
        <translation>Terminez cette étape ou appuyez sur Échap, puis scannez de nouveau.</translation>
    </message>
    <message>
        <source>Sign in, then scan again.</source>
        <translation>Connectez-vous, puis scannez de nouveau.</translation>
    </message>
    <message>
        <source>No match: mark as unidentified</source>
        <translation>Aucune correspondance&#x202f;: marquer comme non identifié</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Picked up by</source>
        <translation>Récupéré par</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Handled by MyBuilding</source>
        <translation>Géré par MyBuilding</translation>
    </message>
    <message>
        <source>With the next sync</source>
        <translation>À la prochaine synchro</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Enregistré par</translation>
    </message>
    <message>
        <source>{0} · Overdue</source>
        <translation>{0} · En souffrance</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Sans emplacement</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Remis par</translation>
    </message>
    <message>
        <source>Assign to {0}</source>
        <translation>Attribuer à {0}</translation>
    </message>
    <message>
        <source>Possible matches</source>
        <translation>Correspondances possibles</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Syncs in {0} s</source>
        <translation>Synchronisation dans {0} s</translation>
    </message>
    <message>
        <source>Also pending for {0}</source>
        <translation>Aussi en attente pour {0}</translation>
    </message>
    <message>
        <source>no location</source>
        <translation>sans emplacement</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Même nom</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>Nom semblable</translation>
    </message>
</context>
<context>
    <name>drop</name>
    <message>
        <source>Auto-detect</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>{0} s each</source>
        <translation>{0} s chacun</translation>
    </message>
    <message numerus="yes">
        <source>%Ln logged</source>
        <translation>
            <numerusform>%Ln enregistré</numerusform>
            <numerusform>%Ln enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch complete: {0} in {1}</source>
        <translation>Lot terminé&#xa0;: {0} en {1}</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisé</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Start batch</source>
        <translation>Commencer un lot</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>{0} batch</source>
        <translation>Lot {0}</translation>
    </message>
    <message>
        <source>From the batch: {0}</source>
        <translation>Du lot&#x202f;: {0}</translation>
    </message>
    <message>
        <source>location {0}</source>
        <translation>emplacement {0}</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>No results for “{0}”</source>
        <translation>Aucun résultat pour «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Results {0}</source>
        <translation>Résultats {0}</translation>
    </message>
    <message>
        <source>Clear the filters to search all packages.</source>
        <translation>Effacez les filtres pour chercher dans tous les colis.</translation>
    </message>
    <message>
        <source>Search by unit, name, location, carrier, note, date, or any 3 characters of a tracking number.</source>
        <translation>Cherchez par logement, nom, emplacement, transporteur, note, date ou 3 caractères consécutifs d’un numéro de suivi.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message numerus="yes">
        <source>No packages have been here longer than %Ln days.</source>
        <translation>
            <numerusform>Aucun colis n’est ici depuis plus d’un jour.</numerusform>
            <numerusform>Aucun colis n’est ici depuis plus de %Ln jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>No overdue packages</source>
        <translation>Aucun colis en souffrance</translation>
    </message>
</context>
<context>
    <name>forget</name>
    <message>
        <source>This removes saved sign-ins, package lists, unsynced changes, logs, and settings for this user account.</source>
        <translation>Les connexions enregistrées, les listes de colis, les modifications non synchronisées, les journaux et les réglages de ce compte d’utilisateur sont supprimés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsynced changes will be lost.</source>
        <translation>
            <numerusform>%Ln modification non synchronisée sera perdue.</numerusform>
            <numerusform>%Ln modifications non synchronisées seront perdues.</numerusform>
        </translation>
    </message>
    <message>
        <source>ERASE</source>
        <translation>EFFACER</translation>
    </message>
    <message>
        <source>Erasing local data…</source>
        <translation>Effacement des données locales…</translation>
    </message>
    <message>
        <source>Some data couldn’t be erased</source>
        <translation>Certaines données n’ont pas pu être effacées</translation>
    </message>
    <message>
        <source>Local data erased</source>
        <translation>Données locales effacées</translation>
    </message>
    <message>
        <source>This may take a moment.</source>
        <translation>Cela peut prendre un instant.</translation>
    </message>
    <message>
        <source>The items listed below couldn’t be removed.</source>
        <translation>Les éléments ci-dessous n’ont pas pu être supprimés.</translation>
    </message>
    <message>
        <source>Verified: nothing is left on this computer.</source>
        <translation>Vérifié&#xa0;: il ne reste rien sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The building’s configuration file was kept. It contains no personal data.</source>
        <translation>Le fichier de configuration de l’immeuble a été conservé. Il ne contient aucune donnée personnelle.</translation>
    </message>
    <message>
        <source>Saved sign-ins</source>
        <translation>Connexions enregistrées</translation>
    </message>
    <message>
        <source>Package lists and sync queue</source>
        <translation>Listes de colis et file de synchronisation</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>User configuration</source>
        <translation>Configuration utilisateur</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Mode d’entraînement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items left. {why}</source>
        <translation>
            <numerusform>%Ln élément reste. {why}</numerusform>
            <numerusform>%Ln éléments restent. {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items removed</source>
        <translation>
            <numerusform>%Ln élément supprimé</numerusform>
            <numerusform>%Ln éléments supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>This account doesn’t have permission to remove it. Contact your IT team.</source>
        <translation>Ce compte n’a pas le droit de le supprimer. Contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Secure storage is locked. Unlock it, then try again.</source>
        <translation>Le stockage sécurisé est verrouillé. Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>It’s in use. Restart this computer, then try again.</source>
        <translation>Il est en cours d’utilisation. Redémarrez cet ordinateur, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Pg préc</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Pg suiv</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Scan and log</source>
        <translation>Scanner et enregistrer</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Comptoir</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>Too many wrong attempts, so your PIN was removed. Unlock with your password, then set a new PIN.</source>
        <translation>Trop d’erreurs, votre code PIN a donc été supprimé. Déverrouillez avec votre mot de passe, puis définissez un nouveau code PIN.</translation>
    </message>
    <message>
        <source>Try again in {0}, or unlock with your password now.</source>
        <translation>Réessayez dans {0} ou déverrouillez maintenant avec votre mot de passe.</translation>
    </message>
    <message>
        <source>Incorrect PIN.</source>
        <translation>Code PIN incorrect.</translation>
    </message>
    <message>
        <source>Try again in {0}.</source>
        <translation>Réessayez dans {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more wrong attempts remove your PIN.</source>
        <translation>
            <numerusform>Encore une erreur et votre code PIN est supprimé.</numerusform>
            <numerusform>Encore %Ln erreurs et votre code PIN est supprimé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Packages</source>
        <translation>&amp;Colis</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Release · {0} · {1}</source>
        <translation>Remise · {0} · {1}</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Non identifié</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Retrying in {0} s</source>
        <translation>Nouvel essai dans {0} s</translation>
    </message>
    <message>
        <source>Syncs in {0} s</source>
        <translation>Synchronisation dans {0} s</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Synced {0}</source>
        <translation>Synchronisé {0}</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Synchronisation…</translation>
    </message>
    <message>
        <source>No reply from MyBuilding. Checking before retrying.</source>
        <translation>Pas de réponse de MyBuilding. Vérification avant de réessayer.</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejeté</numerusform>
            <numerusform>%Ln rejetés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln en file</numerusform>
            <numerusform>%Ln en file</numerusform>
        </translation>
    </message>
    <message>
        <source>All synced</source>
        <translation>Tout est synchronisé</translation>
    </message>
    <message>
        <source>MyBuilding is unavailable. Changes will sync automatically.</source>
        <translation>MyBuilding n’est pas disponible. Les modifications seront synchronisées automatiquement.</translation>
    </message>
    <message numerus="yes">
        <source>Ends undo for %Ln changes</source>
        <translation>
            <numerusform>%Ln modification ne pourra plus être annulée</numerusform>
            <numerusform>%Ln modifications ne pourront plus être annulées</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncs in {0} s. You can undo until then.</source>
        <translation>Synchronisation dans {0} s. Annulation possible jusque-là.</translation>
    </message>
    <message>
        <source>Syncs after the package itself has synced.</source>
        <translation>Se synchronise après le colis lui-même.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Couldn’t reach MyBuilding.</source>
        <translation>MyBuilding est injoignable.</translation>
    </message>
    <message>
        <source>MyBuilding is busy.</source>
        <translation>MyBuilding est occupé.</translation>
    </message>
    <message>
        <source>Sign in again to sync.</source>
        <translation>Reconnectez-vous pour synchroniser.</translation>
    </message>
    <message>
        <source>Unexpected response from MyBuilding.</source>
        <translation>Réponse inattendue de MyBuilding.</translation>
    </message>
    <message>
        <source>{0} Retrying in {1} s.</source>
        <translation>{0} Nouvel essai dans {1} s.</translation>
    </message>
    <message>
        <source>A matching package is already on the list. Check it, then choose an action below.</source>
        <translation>Un colis correspondant est déjà dans la liste. Vérifiez-le, puis choisissez une action ci-dessous.</translation>
    </message>
    <message>
        <source>This record was damaged. Compare the list with the label, then choose an action below.</source>
        <translation>Cet enregistrement a été endommagé. Comparez la liste avec l’étiquette, puis choisissez une action ci-dessous.</translation>
    </message>
    <message>
        <source>Undone before syncing</source>
        <translation>Annulé avant la synchronisation</translation>
    </message>
    <message>
        <source>Replaced by a later release of the same package.</source>
        <translation>Remplacé par une remise ultérieure du même colis.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Retiré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} Your note: “{1}”</source>
        <translation>{0} Votre note&#xa0;: «&#xa0;{1}&#xa0;»</translation>
    </message>
    <message>
        <source>Returned to carrier</source>
        <translation>Rendu au transporteur</translation>
    </message>
    <message>
        <source>Given to another building</source>
        <translation>Remis à un autre immeuble</translation>
    </message>
    <message>
        <source>Logged twice</source>
        <translation>Enregistré deux fois</translation>
    </message>
    <message>
        <source>Already released at another desk. See History for details.</source>
        <translation>Déjà remis à un autre comptoir. Voir les détails dans l’historique.</translation>
    </message>
    <message>
        <source>Already released to {0} by {1}, {2}.</source>
        <translation>Déjà remis à {0} par {1}, {2}.</translation>
    </message>
</context>
<context>
    <name>overdue</name>
    <message numerus="yes">
        <source>%Ln residents</source>
        <translation>
            <numerusform>%Ln résident</numerusform>
            <numerusform>%Ln résidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest %Ln days</source>
        <translation>
            <numerusform>le plus ancien&#x202f;: %Ln jour</numerusform>
            <numerusform>le plus ancien&#x202f;: %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages overdue</source>
        <translation>
            <numerusform>%Ln colis en souffrance</numerusform>
            <numerusform>%Ln colis en souffrance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue packages</source>
        <translation>
            <numerusform>%Ln colis en souffrance</numerusform>
            <numerusform>%Ln colis en souffrance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Go to {0}</source>
        <translation>Aller à {0}</translation>
    </message>
    <message>
        <source>Sort by {0}</source>
        <translation>Trier par {0}</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Résidents</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Résidences</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Find a command, resident, package, or community</source>
        <translation>Chercher une commande, un résident, un colis ou une résidence</translation>
    </message>
    <message>
        <source>Actions for {0}</source>
        <translation>Actions pour {0}</translation>
    </message>
    <message>
        <source>No results for “{0}”</source>
        <translation>Aucun résultat pour «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Enter a unit or name</source>
        <translation>Saisissez un logement ou un nom</translation>
    </message>
    <message>
        <source>Enter a unit, name, or tracking number</source>
        <translation>Saisissez un logement, un nom ou un numéro de suivi</translation>
    </message>
    <message>
        <source>Show all results for “{0}”</source>
        <translation>Afficher tous les résultats pour «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Search all packages for “{0}”</source>
        <translation>Rechercher dans tous les colis&#x202f;: «&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Search packages of {0}</source>
        <translation>Rechercher les colis de {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ packages</source>
        <translation>
            <numerusform>Plus de %Ln colis</numerusform>
            <numerusform>Plus de %Ln colis</numerusform>
        </translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Sans numéro de suivi</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Sans emplacement</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>Afficher dans la liste</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>run</source>
        <translation>exécuter</translation>
    </message>
    <message>
        <source>more actions</source>
        <translation>autres actions</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>commandes</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>colis</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>résidents</translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pile</name>
    <message>
        <source>Not in directory</source>
        <translation>Absent de l’annuaire</translation>
    </message>
    <message>
        <source>Incomplete label</source>
        <translation>Étiquette incomplète</translation>
    </message>
    <message>
        <source>Multiple matches</source>
        <translation>Plusieurs correspondances</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sans nom</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unidentified</source>
        <translation>
            <numerusform>%Ln non identifié</numerusform>
            <numerusform>%Ln non identifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as unidentified: {0}</source>
        <translation>Marqué comme non identifié&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Unidentified ({0}): “{1}”. Enter a unit or name.</source>
        <translation>Non identifié ({0})&#xa0;: «&#xa0;{1}&#xa0;». Saisissez un logement ou un nom.</translation>
    </message>
    <message>
        <source>Unidentified · {0} · Saved on this computer until you assign a recipient ({1})</source>
        <translation>Non identifié · {0} · Conservé sur cet ordinateur jusqu’à ce que vous attribuiez un destinataire ({1})</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Change reason (1–4)</source>
        <translation>Changer le motif (1–4)</translation>
    </message>
    <message>
        <source>Don’t know a recipient? Scan the package and press {0}.</source>
        <translation>Destinataire inconnu&#x202f;? Scannez le colis et appuyez sur {0}.</translation>
    </message>
    <message>
        <source>No unidentified packages</source>
        <translation>Aucun colis non identifié</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Sign in first</source>
        <translation>Connectez-vous d’abord</translation>
    </message>
    <message>
        <source>Close the open window first</source>
        <translation>Fermez d’abord la fenêtre ouverte</translation>
    </message>
    <message>
        <source>Open the sync queue first</source>
        <translation>Ouvrez d’abord la file de synchronisation</translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation>Réservé au personnel</translation>
    </message>
    <message>
        <source>Select a package first</source>
        <translation>Sélectionnez d’abord un colis</translation>
    </message>
    <message>
        <source>Already released</source>
        <translation>Déjà remis</translation>
    </message>
    <message>
        <source>Already synced</source>
        <translation>Déjà synchronisé</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Sans numéro de suivi</translation>
    </message>
    <message>
        <source>No tracking page for this carrier</source>
        <translation>Pas de page de suivi pour ce transporteur</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Scan a package first</source>
        <translation>Scannez d’abord un colis</translation>
    </message>
    <message>
        <source>Finish the package in the scan bar first</source>
        <translation>Terminez d’abord le colis de la barre de scan</translation>
    </message>
    <message>
        <source>Only for rejected or unidentified packages</source>
        <translation>Seulement pour les colis rejetés ou non identifiés</translation>
    </message>
    <message>
        <source>Only for changes that may have reached MyBuilding</source>
        <translation>Seulement pour une modification qui a pu parvenir à MyBuilding</translation>
    </message>
    <message>
        <source>Assign recipient</source>
        <translation>Attribuer un destinataire</translation>
    </message>
    <message>
        <source>Exit practice mode</source>
        <translation>Quitter le mode d’entraînement</translation>
    </message>
    <message>
        <source>You work in one community</source>
        <translation>Vous travaillez dans une seule résidence</translation>
    </message>
    <message>
        <source>Managed by your building</source>
        <translation>Géré par votre immeuble</translation>
    </message>
    <message>
        <source>No user to switch to</source>
        <translation>Aucun autre utilisateur</translation>
    </message>
</context>
<context>
    <name>release</name>
    <message>
        <source>No location</source>
        <translation>Sans emplacement</translation>
    </message>
    <message>
        <source>Location {0}</source>
        <translation>Emplacement {0}</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>no location</source>
        <translation>sans emplacement</translation>
    </message>
    <message>
        <source>Select packages to release</source>
        <translation>Sélectionnez les colis à remettre</translation>
    </message>
    <message>
        <source>{0} (for {1})</source>
        <translation>{0} (pour {1})</translation>
    </message>
    <message>
        <source>Not in {0}</source>
        <translation>N’est pas de {0}</translation>
    </message>
    <message>
        <source>Not in {0} · for {1}</source>
        <translation>N’est pas de {0} · pour {1}</translation>
    </message>
    <message>
        <source>Signature required. Ask {0} to sign, then press Enter.</source>
        <translation>Signature obligatoire. Demandez à {0} de signer, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Signature cleared because someone else is picking up.</source>
        <translation>Signature effacée, car quelqu’un d’autre récupère les colis.</translation>
    </message>
    <message>
        <source>Signature cleared because a package was added.</source>
        <translation>Signature effacée, car un colis a été ajouté.</translation>
    </message>
    <message>
        <source>That looks like a unit. Press Enter again to release these packages, or Esc to go back to logging.</source>
        <translation>Cela ressemble à un logement. Appuyez encore sur Entrée pour remettre ces colis, ou sur Échap pour continuer à enregistrer.</translation>
    </message>
    <message>
        <source>{0} of {1} scanned. Scan the next package, or press Enter to release.</source>
        <translation>{0} sur {1} scannés. Scannez le colis suivant ou appuyez sur Entrée pour remettre.</translation>
    </message>
    <message>
        <source>That package isn’t part of this release.</source>
        <translation>Ce colis ne fait pas partie de cette remise.</translation>
    </message>
    <message>
        <source>Press Esc, then scan it again to log it.</source>
        <translation>Appuyez sur Échap, puis scannez-le de nouveau pour l’enregistrer.</translation>
    </message>
</context>
<context>
    <name>selection</name>
    <message numerus="yes">
        <source>%Ln packages selected</source>
        <translation>
            <numerusform>%Ln colis sélectionné</numerusform>
            <numerusform>%Ln colis sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units</source>
        <translation>
            <numerusform>%Ln logement</numerusform>
            <numerusform>%Ln logements</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy tracking numbers</source>
        <translation>Copier les numéros de suivi</translation>
    </message>
    <message>
        <source>Select pending packages</source>
        <translation>Sélectionnez des colis en attente</translation>
    </message>
    <message>
        <source>Select packages of one unit</source>
        <translation>Sélectionnez les colis d’un seul logement</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more units</source>
        <translation>
            <numerusform>et %Ln autre logement</numerusform>
            <numerusform>et %Ln autres logements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln packages</source>
        <translation>
            <numerusform>Sélectionnez %Ln colis au plus</numerusform>
            <numerusform>Sélectionnez %Ln colis au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracking numbers copied</source>
        <translation>
            <numerusform>%Ln numéro de suivi copié</numerusform>
            <numerusform>%Ln numéros de suivi copiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln ligne copiée</numerusform>
            <numerusform>%Ln lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Column widths, order, and sorting are remembered for each list.</source>
        <translation>La largeur, l’ordre et le tri des colonnes sont conservés pour chaque liste.</translation>
    </message>
    <message>
        <source>List layout</source>
        <translation>Disposition des listes</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Compact shows more packages at once.</source>
        <translation>La densité compacte affiche plus de colis à la fois.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultative</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Enter a whole number from 0 to {most}. Still set to {kept}.</source>
        <translation>Saisissez un nombre entier de 0 à {most}. La valeur reste {kept}.</translation>
    </message>
    <message>
        <source>Undo time</source>
        <translation>Délai d’annulation</translation>
    </message>
    <message>
        <source>How long you can undo a log or release before it syncs. 0 syncs immediately.</source>
        <translation>Délai pour annuler un enregistrement ou une remise avant la synchronisation. Avec 0, elle est immédiate.</translation>
    </message>
    <message>
        <source>Undo time, in seconds</source>
        <translation>Délai d’annulation, en secondes</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>Age alerts</source>
        <translation>Alertes d’ancienneté</translation>
    </message>
    <message>
        <source>Days until a package is marked with a square, a diamond, and an overdue triangle.</source>
        <translation>Jours avant qu’un colis soit marqué d’un carré, d’un losange et d’un triangle (en souffrance).</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Enter three increasing numbers of days, such as 1 3 10. Still set to {kept}.</source>
        <translation>Saisissez trois nombres croissants de jours, comme 1 3 10. La valeur reste {kept}.</translation>
    </message>
    <message>
        <source>Sound isn’t available on this computer.</source>
        <translation>Le son n’est pas disponible sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Scan sounds</source>
        <translation>Sons de scan</translation>
    </message>
    <message>
        <source>Two short tones for a successful scan, two low tones for a problem.</source>
        <translation>Tons brefs pour un scan réussi, graves en cas de problème.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The key your scanner sends after each barcode. Choose Any if you’re not sure.</source>
        <translation>La touche que votre lecteur envoie après chaque code-barres. Choisissez Tous en cas de doute.</translation>
    </message>
    <message>
        <source>Scanner suffix</source>
        <translation>Suffixe du lecteur</translation>
    </message>
    <message>
        <source>Show residents as initials and hide notes. Press {0} to turn it on or off.</source>
        <translation>Résidents en initiales, notes masquées. {0} l’active ou le désactive.</translation>
    </message>
    <message>
        <source>Privacy mode</source>
        <translation>Mode discret</translation>
    </message>
    <message>
        <source>Enter a whole number of days from 1 to {most}. Still set to {kept}.</source>
        <translation>Saisissez un nombre entier de jours de 1 à {most}. La valeur reste {kept}.</translation>
    </message>
    <message>
        <source>Keep history for</source>
        <translation>Conserver l’historique</translation>
    </message>
    <message>
        <source>Older released packages are removed from this computer. MyBuilding keeps them.</source>
        <translation>Les colis remis plus anciens sont supprimés de cet ordinateur. MyBuilding les conserve.</translation>
    </message>
    <message>
        <source>Keep history for, in days</source>
        <translation>Conserver l’historique, en jours</translation>
    </message>
    <message>
        <source>Locks after this long without keyboard or mouse activity (0 = never). Press {0} to lock now.</source>
        <translation>Verrouille après ce délai sans clavier ni souris (0 = jamais). Appuyez sur {0} pour verrouiller maintenant.</translation>
    </message>
    <message>
        <source>Auto-lock</source>
        <translation>Verrouillage automatique</translation>
    </message>
    <message>
        <source>Auto-lock, in minutes</source>
        <translation>Verrouillage automatique, en minutes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Days until the square</source>
        <translation>Jours avant le carré</translation>
    </message>
    <message>
        <source>Days until the diamond</source>
        <translation>Jours avant le losange</translation>
    </message>
    <message>
        <source>Days until the overdue triangle</source>
        <translation>Jours avant le triangle (en souffrance)</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>{0}. Press Enter to choose.</source>
        <translation>{0}. Appuyez sur Entrée pour choisir.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln correspondance</numerusform>
            <numerusform>%Ln correspondances</numerusform>
        </translation>
    </message>
    <message>
        <source>in storage for {0}</source>
        <translation>en dépôt depuis {0}</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>à {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>par {0}</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Log a package</source>
        <translation>Enregistrez un colis</translation>
    </message>
    <message>
        <source>Scan the label. No tracking number? Press {0}.</source>
        <translation>Scannez l’étiquette. Pas de numéro de suivi&#x202f;? Appuyez sur {0}.</translation>
    </message>
    <message>
        <source>Choose the recipient</source>
        <translation>Choisissez le destinataire</translation>
    </message>
    <message>
        <source>Enter a unit or name, then press {0}. It works offline, too.</source>
        <translation>Saisissez un logement ou un nom, puis appuyez sur {0}. Cela marche aussi hors ligne.</translation>
    </message>
    <message>
        <source>Release packages</source>
        <translation>Remettez des colis</translation>
    </message>
    <message>
        <source>When a resident comes by, enter their unit and press {0} to see everything they have.</source>
        <translation>Quand un résident se présente, saisissez son logement et appuyez sur {0} pour voir tout ce qu’il a.</translation>
    </message>
    <message>
        <source>Do more with the keyboard</source>
        <translation>Faites-en plus au clavier</translation>
    </message>
    <message>
        <source>Press {0} for all shortcuts and {1} for settings.</source>
        <translation>Appuyez sur {0} pour tous les raccourcis et sur {1} pour les réglages.</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Tracking no.</source>
        <translation>N° de suivi</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>MyBuilding ID</source>
        <translation>Identifiant MyBuilding</translation>
    </message>
    <message>
        <source>Reference ID</source>
        <translation>Identifiant de référence</translation>
    </message>
    <message>
        <source>Other packages with this tracking number</source>
        <translation>Autres colis portant ce numéro de suivi</translation>
    </message>
    <message>
        <source>Generated by MyBuilding Desk, {0}</source>
        <translation>Généré par MyBuilding Desk, {0}</translation>
    </message>
    <message>
        <source>In storage at {0}</source>
        <translation>En dépôt, emplacement {0}</translation>
    </message>
    <message>
        <source>In storage</source>
        <translation>En dépôt</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>depuis {0}</translation>
    </message>
    <message>
        <source>Released to {0}</source>
        <translation>Remis à {0}</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Release synced</source>
        <translation>Remise synchronisée</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Non identifié</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisé</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
    <message>
        <source>Rejected by MyBuilding</source>
        <translation>Rejeté par MyBuilding</translation>
    </message>
    <message>
        <source>Undone before syncing</source>
        <translation>Annulé avant la synchronisation</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Last updated in MyBuilding</source>
        <translation>Dernière mise à jour dans MyBuilding</translation>
    </message>
    <message>
        <source>logged by {0}</source>
        <translation>enregistré par {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>par {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts</source>
        <translation>
            <numerusform>%Ln tentative</numerusform>
            <numerusform>%Ln tentatives</numerusform>
        </translation>
    </message>
    <message>
        <source>signature on file</source>
        <translation>signature enregistrée</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>sans signature</translation>
    </message>
    <message>
        <source>note: {0}</source>
        <translation>note&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0}, received {1}</source>
        <translation>{0}, reçu {1}</translation>
    </message>
    <message>
        <source>{0}, pending</source>
        <translation>{0}, en attente</translation>
    </message>
    <message>
        <source>{0}, released</source>
        <translation>{0}, remis</translation>
    </message>
    <message>
        <source>{0}, released {1} to {2}</source>
        <translation>{0}, remise&#xa0;: {1}, à {2}</translation>
    </message>
    <message>
        <source>{0}, {1} ({2})</source>
        <translation>{0}, {1} ({2})</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>Removed {0}</source>
        <translation>Retiré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Changes saved: {0}</source>
        <translation>Modifications enregistrées&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Assigned: {0}</source>
        <translation>Attribué&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Marked as already in MyBuilding: {0}</source>
        <translation>Marqué comme déjà dans MyBuilding&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Reason changed: {0}</source>
        <translation>Motif modifié&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Undo log</source>
        <translation>Annuler l’enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>Undo release of %Ln packages</source>
        <translation>
            <numerusform>Annuler la remise de %Ln colis</numerusform>
            <numerusform>Annuler la remise de %Ln colis</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo remove</source>
        <translation>Annuler le retrait</translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation>Annuler la modification</translation>
    </message>
    <message>
        <source>Undo assign recipient</source>
        <translation>Annuler l’attribution du destinataire</translation>
    </message>
    <message>
        <source>Undo “Already in MyBuilding”</source>
        <translation>Annuler «&#x202f;Déjà dans MyBuilding&#x202f;»</translation>
    </message>
    <message>
        <source>Undo change of reason</source>
        <translation>Annuler le changement de motif</translation>
    </message>
    <message>
        <source>Restored {0}</source>
        <translation>Restauré&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Change undone · {0}</source>
        <translation>Modification annulée · {0}</translation>
    </message>
    <message>
        <source>Too late to undo.</source>
        <translation>Trop tard pour annuler.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Something went wrong and this step was stopped. Your work is saved. Try again. If it keeps happening, restart MyBuilding Desk.</source>
        <translation>Un problème est survenu et cette étape a été arrêtée. Votre travail est enregistré. Réessayez. Si cela se reproduit, redémarrez MyBuilding Desk.</translation>
    </message>
    <message>
        <source>That unit doesn’t exist in this community, so nothing was logged. Edit the unit, then press Enter.</source>
        <translation>Ce logement n’existe pas dans cette résidence, rien n’a donc été enregistré. Modifiez le logement, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>This package was already released, so nothing was changed. See History for details.</source>
        <translation>Ce colis a déjà été remis, rien n’a donc été modifié. Voir les détails dans l’historique.</translation>
    </message>
    <message>
        <source>Your account doesn’t have permission. This requires a staff account. Ask your building manager.</source>
        <translation>Votre compte n’a pas l’autorisation. Un compte du personnel est nécessaire. Adressez-vous au gestionnaire de votre immeuble.</translation>
    </message>
    <message>
        <source>Already synced, so it can no longer be changed here.</source>
        <translation>Déjà synchronisé, cela ne peut donc plus être modifié ici.</translation>
    </message>
    <message>
        <source>MyBuilding didn’t reply, and a matching package is already on the list. Check it, then resolve it in the sync queue ({0}).</source>
        <translation>MyBuilding n’a pas répondu et un colis correspondant est déjà dans la liste. Vérifiez-le, puis réglez la question dans la file de synchronisation ({0}).</translation>
    </message>
    <message>
        <source>The log record of this package was damaged, so its release can’t sync. Find the package on the list and release it there.</source>
        <translation>L’enregistrement de ce colis a été endommagé, sa remise ne peut donc pas se synchroniser. Trouvez le colis dans la liste et remettez-le de là.</translation>
    </message>
    <message>
        <source>This record was damaged, so it didn’t sync. Compare the list with the label, then resolve it in the sync queue ({0}).</source>
        <translation>Cet enregistrement a été endommagé et n’a pas été synchronisé. Comparez la liste avec l’étiquette, puis réglez la question dans la file de synchronisation ({0}).</translation>
    </message>
    <message>
        <source>Your MyBuilding server doesn’t support this feature, so it’s turned off. Everything else works.</source>
        <translation>Votre serveur MyBuilding ne prend pas en charge cette fonction, elle est donc désactivée. Tout le reste fonctionne.</translation>
    </message>
    <message>
        <source>Incorrect email or password. Check both, then try again.</source>
        <translation>Adresse e-mail ou mot de passe incorrect. Vérifiez les deux, puis réessayez.</translation>
    </message>
    <message>
        <source>The server doesn’t recognize this computer’s client ID. Check it in setup, or ask your MyBuilding contact for the right one.</source>
        <translation>Le serveur ne reconnaît pas l’identifiant client de cet ordinateur. Vérifiez-le dans la configuration ou demandez le bon à votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The client secret is incorrect. Check it in setup, or ask your MyBuilding contact for a new one.</source>
        <translation>Le secret client est incorrect. Vérifiez-le dans la configuration ou demandez-en un nouveau à votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The server didn’t understand the sign-in request. Check the server address in setup with your MyBuilding contact.</source>
        <translation>Le serveur n’a pas compris la demande de connexion. Vérifiez avec votre contact MyBuilding l’adresse du serveur dans la configuration.</translation>
    </message>
    <message>
        <source>This server doesn’t allow sign-in with email and password. Ask your MyBuilding contact to allow it for this computer.</source>
        <translation>Ce serveur ne permet pas de se connecter par e-mail et mot de passe. Demandez à votre contact MyBuilding de l’autoriser pour cet ordinateur.</translation>
    </message>
    <message>
        <source>The disk is full, so this wasn’t saved. Free up space, then try again.</source>
        <translation>Le disque est plein, ceci n’a donc pas été enregistré. Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>MyBuilding Desk can’t write to its data folder, so this wasn’t saved. Contact your IT team.</source>
        <translation>MyBuilding Desk ne peut pas écrire dans son dossier de données, ceci n’a donc pas été enregistré. Contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Another program is using MyBuilding Desk’s data, so this wasn’t saved. Close any second copy of the app, then try again.</source>
        <translation>Un autre programme utilise les données de MyBuilding Desk, ceci n’a donc pas été enregistré. Fermez toute autre copie de l’application, puis réessayez.</translation>
    </message>
    <message>
        <source>Some data on this computer is damaged. Restart MyBuilding Desk: it sets the damaged file aside and recovers everything it can read.</source>
        <translation>Des données sont endommagées sur cet ordinateur. Redémarrez MyBuilding Desk pour mettre de côté le fichier endommagé et récupérer tout ce qui est lisible.</translation>
    </message>
    <message>
        <source>This data was created by a newer version of MyBuilding Desk. Install the latest version. Nothing was changed.</source>
        <translation>Ces données ont été créées par une version plus récente de MyBuilding Desk. Installez la dernière version. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This computer’s Python is missing SQLite full-text search (FTS5), which MyBuilding Desk requires. Contact your IT team.</source>
        <translation>Il manque au Python de cet ordinateur la recherche plein texte de SQLite (FTS5), nécessaire à MyBuilding Desk. Contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>A MyBuilding Desk file isn’t responding, so this wasn’t saved. Check the drive or network share it’s on.</source>
        <translation>Un fichier de MyBuilding Desk ne répond pas, ceci n’a donc pas été enregistré. Vérifiez le disque ou le partage où il se trouve.</translation>
    </message>
    <message>
        <source>The disk is almost full, so package lists aren’t updated. Logging and releasing still work. Free up space on this computer.</source>
        <translation>Le disque est presque plein, les listes de colis ne sont donc plus mises à jour. Vous pouvez toujours enregistrer et remettre. Libérez de l’espace sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Package lists on this computer reached their limit and aren’t updated. Logging and releasing still work. Keep less history in Settings.</source>
        <translation>Les listes de colis de cet ordinateur ont atteint leur limite et ne sont plus mises à jour. Vous pouvez toujours enregistrer et remettre. Conservez moins d’historique dans les réglages.</translation>
    </message>
    <message>
        <source>MyBuilding Desk couldn’t read or write its data, so this wasn’t saved. Try again. If it keeps happening, contact your IT team.</source>
        <translation>MyBuilding Desk n’a pas pu lire ou écrire ses données, ceci n’a donc pas été enregistré. Réessayez. Si cela se reproduit, contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>The package list from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La liste des colis de MyBuilding ne finit pas, donc sa lecture a été arrêtée. Votre travail est enregistré. Prévenez votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The resident directory from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>L’annuaire des résidents de MyBuilding ne finit pas, donc sa lecture a été arrêtée. Votre travail est enregistré. Prévenez votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The community list from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La liste des résidences de MyBuilding ne finit pas, donc sa lecture a été arrêtée. Votre travail est enregistré. Prévenez votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The list of package types from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La liste des types de colis de MyBuilding ne finit pas, donc sa lecture a été arrêtée. Votre travail est enregistré. Prévenez votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The disk is full, so MyBuilding Desk can’t open. Nothing is lost. Free up space, then try again.</source>
        <translation>Le disque est plein, MyBuilding Desk ne peut donc pas s’ouvrir. Rien n’est perdu. Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>MyBuilding Desk can’t open because it can’t write to {0}. Nothing is lost. Contact your IT team.</source>
        <translation>MyBuilding Desk ne peut pas s’ouvrir, car il ne peut pas écrire dans {0}. Rien n’est perdu. Contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Another program is using MyBuilding Desk’s files, so it can’t open. Nothing is lost. Close any second copy of the app, then try again.</source>
        <translation>Un autre programme utilise les fichiers de MyBuilding Desk, qui ne peut donc pas s’ouvrir. Rien n’est perdu. Fermez toute autre copie de l’application, puis réessayez.</translation>
    </message>
    <message>
        <source>MyBuilding Desk can’t open because a file isn’t responding: {0}. Nothing is lost. Contact your IT team.</source>
        <translation>MyBuilding Desk ne peut pas s’ouvrir, car un fichier ne répond pas&#xa0;: {0}. Rien n’est perdu. Contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>MyBuilding Desk can’t open because it can’t read or write {0}. Nothing is lost. Contact your IT team.</source>
        <translation>MyBuilding Desk ne peut pas s’ouvrir, car il ne peut ni lire ni écrire {0}. Rien n’est perdu. Contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Non identifié</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>The server address</source>
        <translation>L’adresse du serveur</translation>
    </message>
    <message>
        <source>The client ID</source>
        <translation>L’identifiant client</translation>
    </message>
    <message>
        <source>The client secret</source>
        <translation>Le secret client</translation>
    </message>
    <message>
        <source>The certificate file</source>
        <translation>Le fichier de certificat</translation>
    </message>
    <message>
        <source>Your session has expired. Sign in again. Your work is saved.</source>
        <translation>Votre session a expiré. Reconnectez-vous. Votre travail est enregistré.</translation>
    </message>
    <message>
        <source>Incorrect password. Try again. Your work is saved.</source>
        <translation>Mot de passe incorrect. Réessayez. Votre travail est enregistré.</translation>
    </message>
    <message>
        <source>Incorrect password. Your work is saved.</source>
        <translation>Mot de passe incorrect. Votre travail est enregistré.</translation>
    </message>
    <message>
        <source>Incorrect email or password.</source>
        <translation>Adresse e-mail ou mot de passe incorrect.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Your work is saved.</source>
        <translation>Trop de mots de passe erronés. Votre travail est enregistré.</translation>
    </message>
    <message>
        <source>Your password can’t be checked while MyBuilding is unavailable. Your work is saved; try again when you’re back online. To unlock offline, set a PIN in Settings &gt; Security.</source>
        <translation>Votre mot de passe ne peut pas être vérifié tant que MyBuilding est indisponible. Votre travail est enregistré. Réessayez une fois de nouveau en ligne. Pour déverrouiller hors ligne, définissez un code PIN dans Réglages &gt; Sécurité.</translation>
    </message>
    <message>
        <source>Your password can’t be checked while MyBuilding is unavailable. Use your PIN instead.</source>
        <translation>Votre mot de passe ne peut pas être vérifié tant que MyBuilding est indisponible. Utilisez votre code PIN.</translation>
    </message>
    <message>
        <source>Incorrect password. Your PIN wasn’t set.</source>
        <translation>Mot de passe incorrect. Votre code PIN n’a pas été défini.</translation>
    </message>
    <message>
        <source>Your password can’t be checked while MyBuilding is unavailable. Your PIN wasn’t set; try again later.</source>
        <translation>Votre mot de passe ne peut pas être vérifié tant que MyBuilding est indisponible. Votre code PIN n’a pas été défini. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>This computer’s secure storage couldn’t be opened, so your saved sign-in can’t be used. Sign in with your password.</source>
        <translation>Le stockage sécurisé de cet ordinateur n’a pas pu être ouvert, votre connexion enregistrée est donc inutilisable. Connectez-vous avec votre mot de passe.</translation>
    </message>
    <message>
        <source>This computer has no secure storage available, so you’ll need to sign in again next time.</source>
        <translation>Cet ordinateur n’a pas de stockage sécurisé disponible, vous devrez donc vous reconnecter la prochaine fois.</translation>
    </message>
    <message>
        <source>Secure storage is locked or missing, so the client secret can’t be read. Unlock it and try again, or contact your IT team.</source>
        <translation>Le stockage sécurisé est verrouillé ou absent, le secret client ne peut donc pas être lu. Déverrouillez-le et réessayez, ou contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>This computer has no secure storage, so the client secret isn’t saved yet. You can save it in the settings file instead; only this user account can read it.</source>
        <translation>Cet ordinateur n’a pas de stockage sécurisé, le secret client n’est donc pas encore enregistré. Vous pouvez l’enregistrer dans le fichier de configuration, lisible par ce seul compte d’utilisateur.</translation>
    </message>
    <message>
        <source>Setup isn’t complete, so no one can sign in yet. {0}</source>
        <translation>La configuration n’est pas terminée, personne ne peut donc encore se connecter. {0}</translation>
    </message>
    <message>
        <source>MyBuilding rejected this: “{0}”</source>
        <translation>MyBuilding l’a rejeté&#xa0;: «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>MyBuilding rejected this without giving a reason. Ask your MyBuilding contact.</source>
        <translation>MyBuilding l’a rejeté sans donner de motif. Adressez-vous à votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The server’s identity couldn’t be verified, so nothing was sent. Check this computer’s date and time. If they’re correct, contact your IT team.</source>
        <translation>L’identité du serveur n’a pas pu être vérifiée, rien n’a donc été envoyé. Vérifiez la date et l’heure de cet ordinateur. Si elles sont justes, contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>Can’t reach MyBuilding. Your work is saved and will sync when you’re back online.</source>
        <translation>MyBuilding est injoignable. Votre travail est enregistré et se synchronisera une fois de nouveau en ligne.</translation>
    </message>
    <message>
        <source>Your network’s proxy is blocking the connection. Your work is saved and will sync once it’s allowed. If this continues, contact your IT team.</source>
        <translation>Le proxy de votre réseau bloque la connexion. Votre travail est enregistré et se synchronisera dès qu’elle sera autorisée. Si cela continue, contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>The connection dropped before MyBuilding replied. Your work is saved. MyBuilding Desk checks whether it went through before retrying.</source>
        <translation>La connexion s’est coupée avant la réponse de MyBuilding. Votre travail est enregistré. MyBuilding Desk vérifie s’il est arrivé avant de réessayer.</translation>
    </message>
    <message>
        <source>MyBuilding is busy. Your work is saved and will sync in {0}.</source>
        <translation>MyBuilding est occupé. Votre travail est enregistré et se synchronisera dans {0}.</translation>
    </message>
    <message>
        <source>Unexpected response from MyBuilding or your network. Your work is saved and will sync automatically.</source>
        <translation>Réponse inattendue de MyBuilding ou de votre réseau. Votre travail est enregistré et se synchronisera automatiquement.</translation>
    </message>
    <message>
        <source>Can’t reach MyBuilding. Check this computer’s network connection.</source>
        <translation>MyBuilding est injoignable. Vérifiez la connexion réseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Your network’s proxy is blocking the connection, so you can’t sign in. Contact your IT team.</source>
        <translation>Le proxy de votre réseau bloque la connexion, vous ne pouvez donc pas vous connecter. Contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>MyBuilding didn’t respond in time. Try signing in again.</source>
        <translation>MyBuilding n’a pas répondu à temps. Essayez de vous reconnecter.</translation>
    </message>
    <message>
        <source>MyBuilding is busy. Try again in {0}.</source>
        <translation>MyBuilding est occupé. Réessayez dans {0}.</translation>
    </message>
    <message>
        <source>Unexpected response. This network may have its own sign-in page: open any web page in a browser, then try again.</source>
        <translation>Réponse inattendue. Ce réseau a peut-être sa propre page de connexion&#xa0;: ouvrez une page web dans un navigateur, puis réessayez.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} j</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>MMM d, yyyy</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>MMM d</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message numerus="yes">
        <source>It happened %Ln times.</source>
        <translation>
            <numerusform>C’est arrivé %Ln fois.</numerusform>
            <numerusform>C’est arrivé %Ln fois.</numerusform>
        </translation>
    </message>
</context>
</TS>
