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
        <source>The front-desk program for concierges of MyBuilding communities. Free software, MIT licence.</source>
        <translation>Le programme d’accueil pour les concierges des résidences MyBuilding. Logiciel libre, licence MIT.</translation>
    </message>
    <message>
        <source>{0} copies what somebody who helps wants to know of this PC.</source>
        <translation>{0} copie ce que veut savoir de ce PC la personne qui aide.</translation>
    </message>
    <message>
        <source>Parts of the program and their licences</source>
        <translation>Composants du programme et leurs licences</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>Licence de {name}</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>Key: {key}</source>
        <translation>Touche&#xa0;: {key}</translation>
    </message>
</context>
<context>
    <name>ActivityController</name>
    <message>
        <source>Story copied</source>
        <translation>Parcours copié</translation>
    </message>
</context>
<context>
    <name>ActivitySheet</name>
    <message>
        <source>The whole story of the package</source>
        <translation>Le parcours complet du colis</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Copier le parcours</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Drop</source>
        <translation>Arrivage</translation>
    </message>
    <message>
        <source>End drop</source>
        <translation>Finir l’arrivage</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Livreur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
</context>
<context>
    <name>ClerkSwitch</name>
    <message>
        <source>Scan again once a clerk is at the desk.</source>
        <translation>Scannez de nouveau quand quelqu’un est au comptoir.</translation>
    </message>
</context>
<context>
    <name>ClerkSwitchCard</name>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>Qui est au comptoir&#x202f;?</translation>
    </message>
    <message>
        <source>Each works in their own name; what the others did is still sent in theirs.</source>
        <translation>Chacun travaille en son propre nom&#x202f;; ce que les autres ont fait est encore envoyé au leur.</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Packages at the front desk</source>
        <translation>Les colis de l’accueil</translation>
    </message>
</context>
<context>
    <name>CommunityList</name>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details of the selected package</source>
        <translation>Détails du colis sélectionné</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Copy no.</source>
        <translation>Copier le n°</translation>
    </message>
    <message>
        <source>Carrier page</source>
        <translation>Page du transporteur</translation>
    </message>
    <message>
        <source>Whole story</source>
        <translation>Parcours complet</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Select a package to see its story.</source>
        <translation>Sélectionnez un colis pour voir son parcours.</translation>
    </message>
    <message>
        <source>Say whom it is for</source>
        <translation>Dire pour qui il est</translation>
    </message>
</context>
<context>
    <name>EraseReportColumn</name>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
</context>
<context>
    <name>EraseSection</name>
    <message>
        <source>Forget this PC</source>
        <translation>Oublier ce PC</translation>
    </message>
    <message>
        <source>Type {word} to go on</source>
        <translation>Tapez {word} pour continuer</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>Forget now</source>
        <translation>Oublier maintenant</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Tout envoyer maintenant</translation>
    </message>
    <message>
        <source>For a PC that goes to somebody else. All that this program keeps for this PC account is removed.</source>
        <translation>Pour un PC qui passe à quelqu’un d’autre. Tout ce que ce programme garde pour ce compte du PC est supprimé.</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>FaultNotice</name>
    <message>
        <source>Copy a report</source>
        <translation>Copier un rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find any package</source>
        <translation>Chercher un colis</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The desk is locked. Unlock it, then scan again.</source>
        <translation>Le comptoir est verrouillé. Déverrouillez-le, puis scannez de nouveau.</translation>
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
        <source>Asking MyBuilding…</source>
        <translation>Demande à MyBuilding…</translation>
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
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change clerk</source>
        <translation>Changer de personne</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Packages at the front desk</source>
        <translation>Les colis de l’accueil</translation>
    </message>
    <message>
        <source>This desk is locked.</source>
        <translation>Ce comptoir est verrouillé.</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>Tapez votre code PIN.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Utiliser le mot de passe</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Utiliser le code PIN</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Tapez votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>The keychain of this PC does not open, so no PIN can be checked. Use your password.</source>
        <translation>Le trousseau de ce PC ne s’ouvre pas, aucun code PIN ne peut donc être vérifié. Utilisez votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message>
        <source>You see your own packages here. Logging and releasing is for the staff.</source>
        <translation>Vous voyez ici vos propres colis. Les enregistrer et les remettre revient au personnel.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>{key}: change clerk</source>
        <translation>{key}&#xa0;: changer de personne</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
</context>
<context>
    <name>OnboardingCard</name>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Étape {0} sur {1}</translation>
    </message>
</context>
<context>
    <name>OutboxController</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show them ({key})</source>
        <translation>Les afficher ({key})</translation>
    </message>
    <message>
        <source>Correct ({key})</source>
        <translation>Corriger ({key})</translation>
    </message>
    <message>
        <source>taken off the list</source>
        <translation>retiré de la liste</translation>
    </message>
</context>
<context>
    <name>OutboxSheet</name>
    <message>
        <source>What this desk has sent and has still to send</source>
        <translation>Ce que cet accueil a envoyé et doit encore envoyer</translation>
    </message>
    <message>
        <source>Everything logged and released at this desk</source>
        <translation>Tout ce qui a été enregistré et remis à cet accueil</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Rien n’attend d’être envoyé.</translation>
    </message>
    <message>
        <source>Why it is not needed</source>
        <translation>Pourquoi c’est inutile</translation>
    </message>
    <message>
        <source>Say in a few words why it is not needed; the words stay on record.</source>
        <translation>Dites en quelques mots pourquoi c’est inutile&#x202f;; ils restent notés.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Le renvoyer</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>Il y est déjà</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Tout envoyer maintenant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>À envoyer</translation>
    </message>
</context>
<context>
    <name>PackageEntry</name>
    <message>
        <source>Type the unit or the name, then press Enter.</source>
        <translation>Tapez le logement ou le nom, puis Entrée.</translation>
    </message>
    <message>
        <source>More than one fits: choose with the arrow keys, then press Enter.</source>
        <translation>Plusieurs correspondent&#xa0;: choisissez avec les flèches, puis Entrée.</translation>
    </message>
    <message>
        <source>The number was changed to the one scanned last.</source>
        <translation>Le dernier numéro scanné a été repris.</translation>
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
        <source>Hide the {0}</source>
        <translation>Masquer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Show the {0}</source>
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
        <source>PIN, once more</source>
        <translation>Code PIN, encore une fois</translation>
    </message>
    <message>
        <source>password</source>
        <translation>mot de passe</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Définir le code PIN</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>4 to 8 digits that open your locked desk, also without a network. Ten wrong ones, and it is forgotten.</source>
        <translation>De 4 à 8 chiffres qui ouvrent votre comptoir verrouillé, même sans réseau. Après dix erreurs, il est oublié.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>A PIN is 4 to 8 digits.</source>
        <translation>Un code PIN a de 4 à 8 chiffres.</translation>
    </message>
    <message>
        <source>This one is guessed too easily. Choose digits without a pattern.</source>
        <translation>Celui-ci se devine trop facilement. Choisissez des chiffres sans suite logique.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the PIN once more.</source>
        <translation>Les deux ne sont pas identiques. Tapez encore une fois le code PIN.</translation>
    </message>
    <message>
        <source>Your PIN is set.</source>
        <translation>Votre code PIN est défini.</translation>
    </message>
    <message>
        <source>You have no PIN.</source>
        <translation>Vous n’avez pas de code PIN.</translation>
    </message>
    <message>
        <source>This PC has no keychain that can be used, so it cannot keep a PIN.</source>
        <translation>Ce PC n’a pas de trousseau utilisable, il ne peut donc pas garder de code PIN.</translation>
    </message>
    <message>
        <source>Asking MyBuilding…</source>
        <translation>Demande à MyBuilding…</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Changer le code PIN</translation>
    </message>
</context>
<context>
    <name>PrivacyController</name>
    <message>
        <source>Your building decides whether names are short</source>
        <translation>Votre immeuble décide si les noms sont courts</translation>
    </message>
    <message>
        <source>Names are short, notes are hidden</source>
        <translation>Noms courts, notes cachées</translation>
    </message>
    <message>
        <source>Names are shown whole</source>
        <translation>Les noms sont affichés en entier</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Number copied</source>
        <translation>Numéro copié</translation>
    </message>
    <message>
        <source>No public page is known for a number of {carrier}.</source>
        <translation>Aucune page publique n’est connue pour un numéro de {carrier}.</translation>
    </message>
    <message>
        <source>The carrier’s page opens in the browser</source>
        <translation>La page du transporteur s’ouvre dans le navigateur</translation>
    </message>
    <message>
        <source>This PC has no browser that could show the page.</source>
        <translation>Ce PC n’a aucun navigateur qui puisse afficher la page.</translation>
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
        <translation>Remettre des colis</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultative</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
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
        <source>No package is ticked. Space ticks the one under the cursor.</source>
        <translation>Aucun colis n’est coché. La barre d’espace coche celui qui est sous le curseur.</translation>
    </message>
    <message>
        <source>Who collects? Type a name, then press Enter.</source>
        <translation>Qui retire&#x202f;? Tapez un nom, puis Entrée.</translation>
    </message>
    <message>
        <source>Collected by {name}</source>
        <translation>Retiré par {name}</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Collected by somebody else</source>
        <translation>Retiré par quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>Retiré par</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Something to remember</source>
        <translation>Quelque chose à retenir</translation>
    </message>
    <message>
        <source>Clear the signature</source>
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
        <source>Scan a package, or type a unit, name or number</source>
        <translation>Scannez un colis, ou tapez logement, nom ou numéro</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sans numéro</translation>
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
        <source>Enter logs</source>
        <translation>Entrée enregistre</translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation>Échap efface</translation>
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
        <source>Keep it in the settings file</source>
        <translation>Le garder dans le fichier de configuration</translation>
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
        <source>Your MyBuilding contact gives each building an ID and a secret. They are asked for once.</source>
        <translation>Votre contact MyBuilding donne à chaque immeuble un identifiant et un secret. Ils ne sont demandés qu’une fois.</translation>
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
        <source>Certificate file (only where your network has one of its own)</source>
        <translation>Fichier de certificat (seulement si votre réseau a le sien)</translation>
    </message>
    <message>
        <source>Set up this PC</source>
        <translation>Configurer ce PC</translation>
    </message>
    <message>
        <source>Once, for everyone who works at this desk with this account</source>
        <translation>Une fois, pour tous ceux qui travaillent à cet accueil avec ce compte</translation>
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
        <source>Set by your building; it cannot be changed here.</source>
        <translation>Fixé par votre immeuble&#x202f;; ne se change pas ici.</translation>
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
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Kept at once, on this PC, for the account you use on it.</source>
        <translation>Gardés aussitôt sur ce PC, pour le compte que vous y utilisez.</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Copier les informations d’assistance</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Communities</source>
        <translation>Résidences</translation>
    </message>
    <message>
        <source>Sign out ({key})</source>
        <translation>Se déconnecter ({key})</translation>
    </message>
    <message>
        <source>Filter the communities</source>
        <translation>Filtrer les communautés</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Résident</translation>
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
        <source>Keep me signed in on this PC</source>
        <translation>Rester connecté sur ce PC</translation>
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
        <source>Packages at the front desk</source>
        <translation>Les colis de l’accueil</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Type your e-mail first.</source>
        <translation>Tapez d’abord votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Tapez votre mot de passe.</translation>
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
        <source>Sign with mouse, pen or finger</source>
        <translation>Signez à la souris, au stylet ou au doigt</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{key} keys</source>
        <translation>{key} touches</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Afficher toutes les touches</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>Noms courts</translation>
    </message>
    <message>
        <source>Privacy is on: names are short, notes are hidden</source>
        <translation>La confidentialité est active&#xa0;: noms courts, notes cachées</translation>
    </message>
    <message>
        <source>{key} settings</source>
        <translation>{key} réglages</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>{key} drop</source>
        <translation>{key} arrivage</translation>
    </message>
    <message>
        <source>Begin or end a courier&apos;s drop</source>
        <translation>Commencer ou finir l’arrivage d’un livreur</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Who it could be for</source>
        <translation>Pour qui ce pourrait être</translation>
    </message>
</context>
<context>
    <name>SwitchField</name>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
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
    <name>UnidentifiedSheet</name>
    <message>
        <source>Unknown pile</source>
        <translation>Sans destinataire</translation>
    </message>
    <message>
        <source>No package waits for a recipient.</source>
        <translation>Aucun colis n’attend de destinataire.</translation>
    </message>
    <message>
        <source>Packages without a recipient</source>
        <translation>Colis sans destinataire</translation>
    </message>
    <message>
        <source>Why it is taken off</source>
        <translation>Pourquoi il est retiré</translation>
    </message>
    <message>
        <source>Why, such as “given back to the courier”</source>
        <translation>Pourquoi, par exemple «&#xa0;rendu au livreur&#xa0;»</translation>
    </message>
    <message>
        <source>Say whom it is for</source>
        <translation>Dire pour qui il est</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Say in a few words why it is taken off; the words stay on record.</source>
        <translation>Dites en quelques mots pourquoi il est retiré&#x202f;; ils restent notés.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Set up this PC</source>
        <translation>Configurer ce PC</translation>
    </message>
    <message>
        <source>Connect it to your building with the client ID and secret from your MyBuilding contact.</source>
        <translation>Reliez-le à votre immeuble avec l’identifiant et le secret client de votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>Try the practice building</source>
        <translation>Essayer l’immeuble d’entraînement</translation>
    </message>
    <message>
        <source>Log and release made-up packages. It needs no account and no network, and nothing leaves this PC.</source>
        <translation>Enregistrez et remettez des colis imaginaires. Ni compte ni réseau, et rien ne quitte ce PC.</translation>
    </message>
    <message>
        <source>Welcome to MyBuilding Desk</source>
        <translation>Bienvenue dans MyBuilding Desk</translation>
    </message>
    <message>
        <source>This PC is not set up yet. How do you want to start?</source>
        <translation>Ce PC n’est pas encore configuré. Comment voulez-vous commencer&#x202f;?</translation>
    </message>
</context>
<context>
    <name>age</name>
    <message>
        <source>{0}, overdue (over {1})</source>
        <translation>{0}, en retard (plus de {1})</translation>
    </message>
    <message>
        <source>{0} (over {1})</source>
        <translation>{0} (plus de {1})</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Support information copied: paste it into a message to whoever helps.</source>
        <translation>Informations d’assistance copiées&#xa0;: collez-les dans un message à qui vous aide.</translation>
    </message>
    <message>
        <source>Practice building: nothing leaves this PC</source>
        <translation>Immeuble d’entraînement&#xa0;: rien ne quitte ce PC</translation>
    </message>
    <message>
        <source>The practice building begins anew at every start.</source>
        <translation>L’immeuble d’entraînement repart de zéro à chaque démarrage.</translation>
    </message>
</context>
<context>
    <name>config</name>
    <message>
        <source>{0} must be an https:// address, without a user name and without a query.</source>
        <translation>{0} doit être une adresse https://, sans nom d’utilisateur ni requête.</translation>
    </message>
    <message>
        <source>{0} names a file that does not answer: {1}.</source>
        <translation>{0} désigne un fichier qui ne répond pas&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} names a file that cannot be read as PEM certificates.</source>
        <translation>{0} désigne un fichier qui ne se lit pas comme certificats PEM.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not an endpoint. There are {1}.</source>
        <translation>&quot;{0}&quot; n’est pas un point d’accès. Il y a {1}.</translation>
    </message>
    <message>
        <source>{0} must be a path below base_url, such as &quot;packages/list&quot;.</source>
        <translation>{0} doit être un chemin sous base_url, comme &quot;packages/list&quot;.</translation>
    </message>
    <message>
        <source>{0} must stay below base_url: take the &quot;..&quot; out.</source>
        <translation>{0} doit rester sous base_url&#xa0;: enlevez les &quot;..&quot;.</translation>
    </message>
    <message>
        <source>{0} must be a text in quotes.</source>
        <translation>{0} doit être un texte entre guillemets.</translation>
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
        <source>{0} is called over HTTPS only; write https://.</source>
        <translation>{0} passe par HTTPS seulement&#x202f;; écrivez https://.</translation>
    </message>
    <message>
        <source>{0} must be an address such as &quot;https://api.example.org&quot;.</source>
        <translation>{0} doit être une adresse comme &quot;https://api.example.org&quot;.</translation>
    </message>
    <message>
        <source>{0} must hold no user name and no password.</source>
        <translation>{0} ne doit contenir ni nom d’utilisateur ni mot de passe.</translation>
    </message>
    <message>
        <source>{0} must end before any &quot;?&quot; or &quot;#&quot;.</source>
        <translation>{0} doit s’arrêter avant tout &quot;?&quot; ou &quot;#&quot;.</translation>
    </message>
    <message>
        <source>{0} is no valid address: look at its host and port.</source>
        <translation>{0} n’est pas une adresse valide&#xa0;: regardez l’hôte et le port.</translation>
    </message>
    <message>
        <source>{0} names a file that is too large: {1}.</source>
        <translation>{0} désigne un fichier trop volumineux&#x202f;: {1}.</translation>
    </message>
    <message>
        <source>{0} names a file that is not there or cannot be read.</source>
        <translation>{0} désigne un fichier absent ou illisible.</translation>
    </message>
    <message>
        <source>{0} names a file that holds no certificate in PEM form.</source>
        <translation>{0} désigne un fichier sans certificat au format PEM.</translation>
    </message>
    <message>
        <source>{0} must be a list of settings of [desk]. They are {1}.</source>
        <translation>{0} doit être une liste de réglages de [desk]. Ce sont {1}.</translation>
    </message>
    <message>
        <source>base_url is missing in [server].</source>
        <translation>Il manque base_url dans [server].</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Le fichier n’existe pas.</translation>
    </message>
    <message>
        <source>The file cannot be read ({0}).</source>
        <translation>Le fichier est illisible ({0}).</translation>
    </message>
    <message>
        <source>The file is too large for a configuration.</source>
        <translation>Le fichier est trop grand pour une configuration.</translation>
    </message>
    <message>
        <source>The file does not answer. Look at the drive or the share that it lies on.</source>
        <translation>Le fichier ne répond pas. Vérifiez le disque ou le partage où il se trouve.</translation>
    </message>
    <message>
        <source>The file is not written in UTF-8.</source>
        <translation>Le fichier n’est pas écrit en UTF-8.</translation>
    </message>
    <message>
        <source>This is no valid TOML ({0}).</source>
        <translation>Ce n’est pas du TOML valide ({0}).</translation>
    </message>
    <message>
        <source>This is no valid TOML (a number too long, or brackets too deep).</source>
        <translation>Ce n’est pas du TOML valide (un nombre trop long, ou des crochets trop profonds).</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a section or setting of the configuration. It knows {1}.</source>
        <translation>&quot;{0}&quot; n’est ni une section ni un réglage de la configuration. Elle connaît {1}.</translation>
    </message>
    <message>
        <source>{0} must be a section: [{0}].</source>
        <translation>{0} doit être une section&#xa0;: [{0}].</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a setting of [{1}]. It knows {2}.</source>
        <translation>&quot;{0}&quot; n’est pas un réglage de [{1}]. Elle connaît {2}.</translation>
    </message>
    <message>
        <source>The file cannot be written ({0}).</source>
        <translation>Le fichier ne peut pas être écrit ({0}).</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} ne peut pas rester vide.</translation>
    </message>
    <message>
        <source>{0} must be one of {1}.</source>
        <translation>{0} doit être un de ceux-ci&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} must be a whole number from {1} to {2}.</source>
        <translation>{0} doit être un nombre entier de {1} à {2}.</translation>
    </message>
    <message>
        <source>{0} must be three numbers of days, each larger than the one before, such as [1, 3, 10].</source>
        <translation>{0} doit être trois nombres de jours, chacun plus grand que le précédent, comme [1, 3, 10].</translation>
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
        <source>The program&apos;s folder cannot be used ({0}). Let this account write there, or choose another by --data-dir.</source>
        <translation>Le dossier du programme est inutilisable ({0}). Laissez ce compte y écrire ou choisissez-en un autre avec --data-dir.</translation>
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
        <source>The package lists on this computer are from a newer MyBuilding Desk, so they’re not kept for now. Your work is saved. Install the newest version.</source>
        <translation>Les listes de colis de cet ordinateur viennent d’une version plus récente de MyBuilding Desk et ne sont pas conservées pour l’instant. Votre travail est enregistré. Installez la dernière version.</translation>
    </message>
    <message>
        <source>Another program is using the package lists, so they’re not kept for now. Your work is saved. Close that program and start again.</source>
        <translation>Un autre programme utilise les listes de colis, qui ne sont pas conservées pour l’instant. Votre travail est enregistré. Fermez ce programme et redémarrez.</translation>
    </message>
    <message>
        <source>The package list file can’t be opened or replaced, so the lists aren’t kept. Your work is saved. Tell your IT team.</source>
        <translation>Le fichier des listes de colis ne peut être ni ouvert ni remplacé. Les listes ne sont donc pas conservées. Votre travail est enregistré. Prévenez votre équipe informatique.</translation>
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
        <source>It held no unsynced changes.</source>
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
        <translation>Des modifications sont peut-être perdues. Comparez les étagères avec la liste.</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Age · arrived</source>
        <translation>Attente · arrivée</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Logement</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Released to</source>
        <translation>Remis à</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>Le logement</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>released</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Travail hors ligne</translation>
    </message>
    <message>
        <source>Fetching packages…</source>
        <translation>Récupération des colis…</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Pas encore de données</translation>
    </message>
    <message>
        <source>Online · lists not complete</source>
        <translation>En ligne · listes incomplètes</translation>
    </message>
    <message>
        <source>Online · checked {0}</source>
        <translation>En ligne · vérifié {0}</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>il y a {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln à envoyer</numerusform>
            <numerusform>%Ln à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Tout est envoyé</translation>
    </message>
    <message numerus="yes">
        <source>{clerk} has to sign in again: %Ln of their deeds wait to be sent.</source>
        <translation>
            <numerusform>{clerk} doit se reconnecter&#xa0;: %Ln de ses actions attend l’envoi.</numerusform>
            <numerusform>{clerk} doit se reconnecter&#xa0;: %Ln de ses actions attendent l’envoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deeds of other clerks wait on this PC and are sent when they sign in.</source>
        <translation>
            <numerusform>%Ln action d’une autre personne attend sur ce PC et part quand elle se connecte.</numerusform>
            <numerusform>%Ln actions d’autres personnes attendent sur ce PC et partent quand elles se connectent.</numerusform>
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
        <source>{0}, shelf {1}</source>
        <translation>{0}, étagère {1}</translation>
    </message>
    <message>
        <source>The answer was lost. The program looks whether it arrived before it sends anything again.</source>
        <translation>La réponse s’est perdue. Le programme vérifie si l’envoi est arrivé avant de le refaire.</translation>
    </message>
    <message>
        <source>Kept on this PC. It goes out once MyBuilding can be reached.</source>
        <translation>Gardé sur ce PC. Il part dès que MyBuilding est joignable.</translation>
    </message>
    <message>
        <source>Kept on this PC and on its way to MyBuilding.</source>
        <translation>Gardé sur ce PC et en route vers MyBuilding.</translation>
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
        <source>{0}, number …{1}</source>
        <translation>{0}, numéro …{1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deeds were refused. The outbox says why, one by one.</source>
        <translation>
            <numerusform>%Ln opération a été refusée. La boîte d’envoi dit pourquoi.</numerusform>
            <numerusform>%Ln opérations ont été refusées. La boîte d’envoi dit pourquoi, une par une.</numerusform>
        </translation>
    </message>
    <message>
        <source>Released already, to {0} by {1}, {2}. Nothing was changed; your note is in the outbox.</source>
        <translation>Déjà remis à {0} par {1}, {2}. Rien n’a été changé&#x202f;; votre note est dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>Taken back before it was sent</source>
        <translation>Annulé avant l’envoi</translation>
    </message>
    <message>
        <source>{0} back on the list</source>
        <translation>{0} de retour sur la liste</translation>
    </message>
    <message>
        <source>Residents could not be read: type the unit</source>
        <translation>Résidents illisibles&#x202f;: tapez le logement</translation>
    </message>
    <message>
        <source>This server has no list of residents: type the unit</source>
        <translation>Ce serveur n’a pas de liste de résidents&#xa0;: tapez le logement</translation>
    </message>
    <message>
        <source>Residents as of {0}</source>
        <translation>Liste des résidents&#xa0;: {0}</translation>
    </message>
    <message numerus="yes">
        <source>MyBuilding sent %Ln records that cannot be read. All others are shown.</source>
        <translation>
            <numerusform>MyBuilding a envoyé %Ln fiche illisible. Toutes les autres sont affichées.</numerusform>
            <numerusform>MyBuilding a envoyé %Ln fiches illisibles. Toutes les autres sont affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your communities are being fetched. One moment.</source>
        <translation>Vos résidences sont en cours de récupération. Un instant.</translation>
    </message>
    <message>
        <source>Your account belongs to no community. Ask the manager of your building to add it to one, then press {0}.</source>
        <translation>Votre compte n’appartient à aucune résidence. Demandez au gestionnaire de votre immeuble de l’ajouter à une résidence, puis appuyez sur {0}.</translation>
    </message>
    <message>
        <source>Nothing is waiting here. Scan a package to log it.</source>
        <translation>Rien n’attend ici. Scannez un colis pour l’enregistrer.</translation>
    </message>
    <message>
        <source>Nothing was released here yet.</source>
        <translation>Rien n’a encore été remis ici.</translation>
    </message>
    <message>
        <source>Nobody listed</source>
        <translation>Personne sur la liste</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>peut-être</translation>
    </message>
    <message>
        <source>the whole unit</source>
        <translation>tout le logement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>two people have this name: check the unit</source>
        <translation>deux personnes portent ce nom&#xa0;: vérifiez le logement</translation>
    </message>
    <message>
        <source>no e-mail on file</source>
        <translation>aucun e-mail connu</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>rien en attente</translation>
    </message>
    <message>
        <source>That is the routing barcode. Scan the one with the tracking number.</source>
        <translation>C’est le code d’acheminement. Scannez celui qui porte le numéro de suivi.</translation>
    </message>
    <message>
        <source>Nothing is waiting for {0}.</source>
        <translation>Rien n’attend pour {0}.</translation>
    </message>
    <message>
        <source>Nobody is listed as “{0}”. Choose who is meant with the arrow keys, then press Enter.</source>
        <translation>Personne ne figure sous «&#xa0;{0}&#xa0;». Choisissez la personne avec les flèches, puis Entrée.</translation>
    </message>
    <message>
        <source>More than one fits: choose with the arrow keys, then press Enter.</source>
        <translation>Plusieurs correspondent&#xa0;: choisissez avec les flèches, puis Entrée.</translation>
    </message>
    <message>
        <source>No unit, name or package like “{0}”. Enter once more logs a package with this number.</source>
        <translation>Aucun logement, nom ni colis comme «&#xa0;{0}&#xa0;». Entrée une fois encore enregistre un colis avec ce numéro.</translation>
    </message>
    <message>
        <source>No unit, name or number like “{0}”. {1} logs a package without a number.</source>
        <translation>Aucun logement, nom ni numéro comme «&#xa0;{0}&#xa0;». {1} enregistre un colis sans numéro.</translation>
    </message>
    <message>
        <source>Released to {0}, {1}.</source>
        <translation>Remis à {0}, {1}.</translation>
    </message>
    <message>
        <source>Released to {0} by {1}, {2}.</source>
        <translation>Remis à {0} par {1}, {2}.</translation>
    </message>
    <message>
        <source>Enter once more logs it as a new package.</source>
        <translation>Entrée une fois encore l’enregistre comme nouveau colis.</translation>
    </message>
    <message>
        <source>Nobody is listed as “{0}”. Choose who is meant with the arrow keys; Enter once more logs for unit “{0}”.</source>
        <translation>Personne ne figure sous «&#xa0;{0}&#xa0;». Choisissez la personne avec les flèches&#x202f;; Entrée une fois encore enregistre pour le logement «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>No resident or unit “{0}” is listed. Enter once more logs it for that unit, {1} puts it on the unknown pile.</source>
        <translation>Aucun résident ni logement «&#xa0;{0}&#xa0;» ne figure. Entrée une fois encore enregistre pour ce logement&#x202f;; {1} le met sans destinataire.</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>sur {0}</translation>
    </message>
    <message>
        <source>Unit or name · Enter for {0} again</source>
        <translation>Logement ou nom · Entrée&#xa0;: encore {0}</translation>
    </message>
    <message>
        <source>Logged already, {0}. It was not logged again. Enter once more opens its release.</source>
        <translation>Déjà enregistré, {0}. Il ne l’a pas été de nouveau. Entrée une fois encore ouvre sa remise.</translation>
    </message>
    <message>
        <source>Logged already, {0}. It was not logged again. Press {1} to release it.</source>
        <translation>Déjà enregistré, {0}. Il n’a pas été enregistré de nouveau. Appuyez sur {1} pour le remettre.</translation>
    </message>
    <message>
        <source>Nothing to log: the last package is logged already, {0}. Press Enter again to release.</source>
        <translation>Rien à enregistrer&#xa0;: le dernier colis est déjà enregistré, {0}. Appuyez encore sur Entrée pour remettre.</translation>
    </message>
    <message>
        <source>“{0}” and the number {1} ran together. Press Enter again to separate them.</source>
        <translation>«&#xa0;{0}&#xa0;» et le numéro {1} se sont collés. Appuyez encore sur Entrée pour les séparer.</translation>
    </message>
    <message>
        <source>The one scanned last is logged already, {0}. The package above still waits for its unit.</source>
        <translation>Le dernier scanné est déjà enregistré, {0}. Le colis ci-dessus attend encore son logement.</translation>
    </message>
    <message>
        <source>A package with this number is logged already, {0}. Enter once more logs this one, too.</source>
        <translation>Un colis avec ce numéro est déjà enregistré, {0}. Entrée une fois encore enregistre aussi celui-ci.</translation>
    </message>
    <message>
        <source>A package with this number is logged already, {0}. Press {1} again to keep this one, too.</source>
        <translation>Un colis avec ce numéro est déjà enregistré, {0}. Appuyez encore sur {1} pour garder aussi celui-ci.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>for {0}, {1}, shelf {2}</source>
        <translation>pour {0}, {1}, étagère {2}</translation>
    </message>
    <message>
        <source>for {0}, {1}</source>
        <translation>pour {0}, {1}</translation>
    </message>
    <message>
        <source>It was released before, to {0}.</source>
        <translation>Il a déjà été remis, à {0}.</translation>
    </message>
    <message>
        <source>It is logged already, {0}.</source>
        <translation>Il est déjà enregistré, {0}.</translation>
    </message>
    <message>
        <source>The number was changed to the one scanned last.</source>
        <translation>Le dernier numéro scanné a été repris.</translation>
    </message>
    <message>
        <source>That is the package in the line. Type the unit or the name for it.</source>
        <translation>C’est le colis déjà dans la ligne. Tapez son logement ou son nom.</translation>
    </message>
    <message>
        <source>Finish what is open here, or press Esc. Then scan again.</source>
        <translation>Finissez ce qui est ouvert ici, ou appuyez sur Échap. Puis scannez de nouveau.</translation>
    </message>
    <message>
        <source>Sign in first. Then scan again.</source>
        <translation>Connectez-vous d’abord. Puis scannez de nouveau.</translation>
    </message>
    <message>
        <source>Pending {count}</source>
        <translation>En attente {count}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Saisi par</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
</context>
<context>
    <name>drop</name>
    <message>
        <source>By number</source>
        <translation>Par numéro</translation>
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
        <source>Drop ended: {0} in {1} min</source>
        <translation>Arrivage fini&#xa0;: {0} en {1} min</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message numerus="yes">
        <source>%Ln+ found</source>
        <translation>
            <numerusform>%Ln+ trouvé</numerusform>
            <numerusform>%Ln+ trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln trouvé</numerusform>
            <numerusform>%Ln trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{0}”.</source>
        <translation>Rien trouvé pour «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Units, names, shelves, carriers and notes are found by how their words begin,</source>
        <translation>Logements, noms, étagères, transporteurs et notes se cherchent par le début de leurs mots&#x202f;;</translation>
    </message>
    <message>
        <source>numbers by any three signs of them, days as yesterday, last week or 12 Nov.</source>
        <translation>les numéros, par trois signes qui se suivent&#x202f;; les jours, comme hier, la semaine dernière ou 12 nov.</translation>
    </message>
    <message>
        <source>Of several words all have to fit.</source>
        <translation>S’il y a plusieurs mots, tous doivent convenir.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Overdue {0}</source>
        <translation>En retard {0}</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has waited here for more than %Ln days.</source>
        <translation>
            <numerusform>Rien n’attend ici depuis plus d’un jour.</numerusform>
            <numerusform>Rien n’attend ici depuis plus de %Ln jours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forget</name>
    <message>
        <source>Every sign-in, the lists, what waits to be sent, the log and the settings of this PC account are removed.</source>
        <translation>Toutes les connexions, les listes, ce qui attend l’envoi, le journal et les réglages de ce compte du PC sont supprimés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deeds wait to be sent and would be lost.</source>
        <translation>
            <numerusform>%Ln action attend l’envoi et serait perdue.</numerusform>
            <numerusform>%Ln actions attendent l’envoi et seraient perdues.</numerusform>
        </translation>
    </message>
    <message>
        <source>FORGET</source>
        <translation>OUBLIER</translation>
    </message>
    <message>
        <source>Forgetting this PC…</source>
        <translation>Oubli de ce PC…</translation>
    </message>
    <message>
        <source>Not everything could be removed</source>
        <translation>Tout n’a pas pu être supprimé</translation>
    </message>
    <message>
        <source>This PC has forgotten everything</source>
        <translation>Ce PC a tout oublié</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Cela prend un instant.</translation>
    </message>
    <message>
        <source>All was looked for once more. What is left stands below, with its reason.</source>
        <translation>Tout a été cherché une nouvelle fois. Ce qui reste est ci-dessous, avec sa raison.</translation>
    </message>
    <message>
        <source>All was looked for once more: nothing is left.</source>
        <translation>Tout a été cherché une nouvelle fois&#xa0;: il ne reste rien.</translation>
    </message>
    <message>
        <source>The building’s own configuration stays; it holds no names.</source>
        <translation>La configuration de l’immeuble reste&#x202f;; elle ne contient aucun nom.</translation>
    </message>
    <message>
        <source>Sign-ins in the keychain</source>
        <translation>Connexions dans le trousseau</translation>
    </message>
    <message>
        <source>Lists and outbox</source>
        <translation>Listes et boîte d’envoi</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>This account’s configuration</source>
        <translation>Configuration de ce compte</translation>
    </message>
    <message>
        <source>Practice building</source>
        <translation>Immeuble d’exercice</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left. {why}</source>
        <translation>
            <numerusform>%Ln reste. {why}</numerusform>
            <numerusform>%Ln restent. {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed, nothing left</source>
        <translation>
            <numerusform>%Ln supprimé, rien ne reste</numerusform>
            <numerusform>%Ln supprimés, rien ne reste</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>rien ici</translation>
    </message>
    <message>
        <source>This account may not remove it: ask whoever looks after this PC.</source>
        <translation>Ce compte ne peut pas le supprimer&#xa0;: demandez à qui s’occupe de ce PC.</translation>
    </message>
    <message>
        <source>The keychain cannot be asked: unlock it, then forget this PC again.</source>
        <translation>Le trousseau ne répond pas&#xa0;: déverrouillez-le, puis oubliez ce PC de nouveau.</translation>
    </message>
    <message>
        <source>Something uses it: restart this PC, then forget it again.</source>
        <translation>Il est utilisé&#xa0;: redémarrez ce PC, puis oubliez-le de nouveau.</translation>
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
        <source>do what the scan line says: log, release, or choose</source>
        <translation>faire ce que dit la ligne de scan&#xa0;: enregistrer, remettre ou choisir</translation>
    </message>
    <message>
        <source>clear the scan line, close a sheet</source>
        <translation>vider la ligne de scan, fermer une fenêtre</translation>
    </message>
    <message>
        <source>choose among the people below the scan line</source>
        <translation>choisir parmi les personnes sous la ligne de scan</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>from the unit to kind, shelf and note; none is asked for</source>
        <translation>du logement au type, à l’étagère et à la note&#x202f;; aucun n’est exigé</translation>
    </message>
    <message>
        <source>to the scan line, from anywhere</source>
        <translation>à la ligne de scan, de partout</translation>
    </message>
    <message>
        <source>log a package that has no number</source>
        <translation>enregistrer un colis sans numéro</translation>
    </message>
    <message>
        <source>to the list of packages</source>
        <translation>à la liste des colis</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>in a release: tick a package or not</source>
        <translation>dans une remise&#xa0;: cocher un colis ou non</translation>
    </message>
    <message>
        <source>in a release: tick all packages</source>
        <translation>dans une remise&#xa0;: cocher tous les colis</translation>
    </message>
    <message>
        <source>release the selected package, or the one that was scanned</source>
        <translation>remettre le colis sélectionné, ou celui qui a été scanné</translation>
    </message>
    <message>
        <source>undo the last log or release, until it is sent</source>
        <translation>annuler le dernier enregistrement ou la dernière remise, jusqu’à l’envoi</translation>
    </message>
    <message>
        <source>nobody knows whom it is for: to the unknown pile; or open the pile</source>
        <translation>personne ne sait pour qui il est&#xa0;: le mettre sans destinataire&#x202f;; ou voir ceux-ci</translation>
    </message>
    <message>
        <source>begin or end a courier&apos;s drop</source>
        <translation>commencer ou finir l’arrivage d’un livreur</translation>
    </message>
    <message>
        <source>what waits to be sent, and what was refused</source>
        <translation>ce qui reste à envoyer, et ce qui a été refusé</translation>
    </message>
    <message>
        <source>correct a package that was refused</source>
        <translation>corriger un colis refusé</translation>
    </message>
    <message>
        <source>send a refused or waiting package now</source>
        <translation>envoyer maintenant un colis refusé ou en attente</translation>
    </message>
    <message>
        <source>take a refused package off the list, or one off the unknown pile</source>
        <translation>retirer de la liste un colis refusé ou sans destinataire</translation>
    </message>
    <message>
        <source>in the outbox: MyBuilding has it already</source>
        <translation>dans la boîte d’envoi&#xa0;: MyBuilding l’a déjà</translation>
    </message>
    <message>
        <source>send all that waits now</source>
        <translation>envoyer maintenant tout ce qui attend</translation>
    </message>
    <message>
        <source>copy the tracking number</source>
        <translation>copier le numéro de suivi</translation>
    </message>
    <message>
        <source>the carrier&apos;s page for the number, in the browser</source>
        <translation>la page du transporteur pour le numéro, dans le navigateur</translation>
    </message>
    <message>
        <source>the whole story of the selected package</source>
        <translation>le parcours complet du colis sélectionné</translation>
    </message>
    <message>
        <source>find any package: number, unit, name, shelf, note, day</source>
        <translation>chercher un colis&#xa0;: numéro, logement, nom, étagère, note, jour</translation>
    </message>
    <message>
        <source>order the list by the next column, from its other end</source>
        <translation>trier la liste par la colonne suivante, en sens inverse</translation>
    </message>
    <message>
        <source>pending packages, history, what is overdue</source>
        <translation>colis en attente, historique, en retard</translation>
    </message>
    <message>
        <source>the community before, the next one</source>
        <translation>la résidence précédente, la suivante</translation>
    </message>
    <message>
        <source>fetch the newest from MyBuilding</source>
        <translation>récupérer les nouveautés de MyBuilding</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>réglages</translation>
    </message>
    <message>
        <source>privacy on or off: residents’ names as initials, notes hidden</source>
        <translation>confidentialité oui ou non&#xa0;: noms des résidents en initiales, notes cachées</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>cette page</translation>
    </message>
    <message>
        <source>copy the support information: versions, state, the log; no names, no secrets</source>
        <translation>copier les informations d’assistance&#xa0;: versions, état, journal&#x202f;; ni noms ni secrets</translation>
    </message>
    <message>
        <source>lock the desk: nothing of it is seen until you are back</source>
        <translation>verrouiller le comptoir&#xa0;: rien n’en est visible jusqu’à votre retour</translation>
    </message>
    <message>
        <source>another clerk comes to the desk: each works in their own name</source>
        <translation>une autre personne vient au comptoir&#xa0;: chacune travaille en son propre nom</translation>
    </message>
    <message>
        <source>sign out</source>
        <translation>se déconnecter</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>Too many wrong tries, so your PIN is forgotten. Your password opens the desk; then set another PIN.</source>
        <translation>Trop d’erreurs&#xa0;: votre code PIN est oublié. Votre mot de passe ouvre le comptoir&#x202f;; définissez ensuite un autre code.</translation>
    </message>
    <message>
        <source>The next try is in {0}. Your password opens the desk at once.</source>
        <translation>Prochain essai dans {0}. Votre mot de passe ouvre le comptoir tout de suite.</translation>
    </message>
    <message>
        <source>That is not your PIN.</source>
        <translation>Ce n’est pas votre code PIN.</translation>
    </message>
    <message>
        <source>The next try is in {0}.</source>
        <translation>Prochain essai dans {0}.</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln more wrong ones it is forgotten.</source>
        <translation>
            <numerusform>Encore une erreur et il est oublié.</numerusform>
            <numerusform>Encore %Ln erreurs et il est oublié.</numerusform>
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
    <name>outbox</name>
    <message>
        <source>to {0}</source>
        <translation>à {0}</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>On its way to MyBuilding.</source>
        <translation>En route vers MyBuilding.</translation>
    </message>
    <message>
        <source>The answer was lost: looking on the server before anything is sent again.</source>
        <translation>La réponse s’est perdue&#xa0;: vérification sur le serveur avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>MyBuilding has confirmed it.</source>
        <translation>MyBuilding l’a confirmé.</translation>
    </message>
    <message>
        <source>Everything has reached MyBuilding.</source>
        <translation>Tout est arrivé chez MyBuilding.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln à envoyer</numerusform>
            <numerusform>%Ln à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>MyBuilding cannot be reached just now; they go out by themselves</source>
        <translation>MyBuilding est injoignable pour l’instant&#x202f;; ils partiront d’eux-mêmes</translation>
    </message>
    <message>
        <source>Goes out in {0} s; until then it can be undone.</source>
        <translation>Part dans {0} s&#x202f;; d’ici là, il peut être annulé.</translation>
    </message>
    <message>
        <source>Goes out once MyBuilding has the package itself.</source>
        <translation>Part dès que MyBuilding a le colis lui-même.</translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation>Attend son tour.</translation>
    </message>
    <message>
        <source>MyBuilding could not be reached.</source>
        <translation>MyBuilding était injoignable.</translation>
    </message>
    <message>
        <source>MyBuilding asked to wait.</source>
        <translation>MyBuilding a demandé d’attendre.</translation>
    </message>
    <message>
        <source>Waits for you to sign in again.</source>
        <translation>Attend que vous vous reconnectiez.</translation>
    </message>
    <message>
        <source>MyBuilding gave no proper answer.</source>
        <translation>MyBuilding n’a pas répondu correctement.</translation>
    </message>
    <message>
        <source>{0} Next try in {1} s.</source>
        <translation>{0} Prochain essai dans {1} s.</translation>
    </message>
    <message>
        <source>It may have arrived: one like it is on the list. Look, then choose below.</source>
        <translation>Il est peut-être arrivé&#xa0;: un semblable est sur la liste. Regardez, puis choisissez ci-dessous.</translation>
    </message>
    <message>
        <source>Its record on this PC was damaged. Look at the list and compare it with the label, then choose.</source>
        <translation>Son enregistrement sur ce PC a été abîmé. Regardez la liste et comparez-le avec l’étiquette, puis choisissez.</translation>
    </message>
    <message>
        <source>Taken back before it was sent.</source>
        <translation>Annulé avant l’envoi.</translation>
    </message>
    <message>
        <source>Given up for a later release of the same package.</source>
        <translation>Abandonné pour une remise plus récente du même colis.</translation>
    </message>
    <message>
        <source>Dropped: {0}</source>
        <translation>Abandonné&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} Your note: “{1}”</source>
        <translation>{0} Votre note&#xa0;: «&#xa0;{1}&#xa0;»</translation>
    </message>
    <message>
        <source>Another desk had released it before; the history shows to whom.</source>
        <translation>Un autre comptoir l’avait remis avant&#x202f;; l’historique montre à qui.</translation>
    </message>
    <message>
        <source>Released before, to {0} by {1}, {2}.</source>
        <translation>Remis avant à {0} par {1}, {2}.</translation>
    </message>
</context>
<context>
    <name>pile</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Label incomplete</source>
        <translation>Étiquette incomplète</translation>
    </message>
    <message>
        <source>Several fit</source>
        <translation>Plusieurs possibles</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>shelf {0}</source>
        <translation>étagère {0}</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Nothing is on the unknown pile.</source>
        <translation>Aucun colis n’est sans destinataire.</translation>
    </message>
    <message>
        <source>{0} without a recipient, kept on this PC until somebody is found.</source>
        <translation>{0} sans destinataire, sur ce PC jusqu’à ce qu’on trouve quelqu’un.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the unknown pile</source>
        <translation>
            <numerusform>%Ln sans destinataire</numerusform>
            <numerusform>%Ln sans destinataire</numerusform>
        </translation>
    </message>
    <message>
        <source>On the unknown pile: {0}</source>
        <translation>Sans destinataire&#xa0;: {0}</translation>
    </message>
    <message>
        <source>From the unknown pile, {0}: “{1}”. Type the unit or the name.</source>
        <translation>Était sans destinataire, {0}&#xa0;: «&#xa0;{1}&#xa0;». Tapez le logement ou le nom.</translation>
    </message>
    <message>
        <source>Unknown pile · {0} · kept on this PC until you say whom it is for ({1})</source>
        <translation>Sans destinataire · {0} · sur ce PC jusqu’à ce que vous disiez pour qui il est ({1})</translation>
    </message>
    <message>
        <source>Scan a package and press {0} when nobody knows whom it is for; what you typed is kept as its label.</source>
        <translation>Scannez un colis et appuyez sur {0} quand personne ne sait pour qui il est&#x202f;; ce que vous avez tapé reste comme étiquette.</translation>
    </message>
</context>
<context>
    <name>release</name>
    <message>
        <source>No shelf</source>
        <translation>Sans étagère</translation>
    </message>
    <message>
        <source>Shelf {0}</source>
        <translation>Étagère {0}</translation>
    </message>
    <message>
        <source>{0} (for {1})</source>
        <translation>{0} (pour {1})</translation>
    </message>
    <message>
        <source>Not of {0}</source>
        <translation>N’est pas de {0}</translation>
    </message>
    <message>
        <source>Not of {0}, for {1}</source>
        <translation>N’est pas de {0}, vient pour {1}</translation>
    </message>
    <message>
        <source>A signature is needed: {0} signs with mouse, pen or finger. Then press Enter.</source>
        <translation>Une signature est exigée&#xa0;: {0} signe à la souris, au stylet ou au doigt. Puis Entrée.</translation>
    </message>
    <message>
        <source>Somebody else collects now. The signature before was taken off.</source>
        <translation>Quelqu’un d’autre retire maintenant. La signature précédente a été ôtée.</translation>
    </message>
    <message>
        <source>There is one more package now. The signature before was taken off.</source>
        <translation>Il y a un colis de plus maintenant. La signature précédente a été ôtée.</translation>
    </message>
    <message>
        <source>That looks like a unit. Press Enter again to release these packages, or Esc to go back to logging.</source>
        <translation>Cela ressemble à un logement. Appuyez encore sur Entrée pour remettre ces colis, ou sur Échap pour continuer à enregistrer.</translation>
    </message>
    <message>
        <source>Only what you scanned is ticked: {0} of {1}. Scan the next one, or press Enter.</source>
        <translation>Seul ce que vous avez scanné est coché&#xa0;: {0} sur {1}. Scannez le suivant, ou appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>That package is not on this list.</source>
        <translation>Ce colis n’est pas sur cette liste.</translation>
    </message>
    <message>
        <source>Press Esc, then scan it again to log it.</source>
        <translation>Appuyez sur Échap, puis scannez-le de nouveau pour l’enregistrer.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Guichet</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouillage</translation>
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
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Words, days and numbers of the whole program.</source>
        <translation>Les mots, dates et nombres de tout le programme.</translation>
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
        <source>Light or dark colours.</source>
        <translation>Couleurs claires ou sombres.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>High: darker words, and lines around everything that can be used.</source>
        <translation>Élevé&#xa0;: des mots plus foncés et des lignes autour de tout ce qui s’utilise.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Of the words, and of all that holds them.</source>
        <translation>Des mots, et de tout ce qui les contient.</translation>
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
        <source>Sheets and messages slide in, or are there at once.</source>
        <translation>Les volets et les messages glissent, ou sont là aussitôt.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Columns, and what a list is ordered by, stay as you arrange them at the head of a list.</source>
        <translation>Les colonnes et le tri d’une liste restent comme vous les réglez dans son en-tête.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
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
        <source>Whoever collects a package signs for it, with mouse, pen or finger.</source>
        <translation>Qui retire un colis signe, à la souris, au stylet ou au doigt.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Type a whole number from 0 to {most}. Until then it stays at {kept}.</source>
        <translation>Tapez un nombre entier de 0 à {most}. D’ici là, {kept} reste en vigueur.</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Délai pour annuler</translation>
    </message>
    <message>
        <source>What you log or release can be taken back for so long; then it is sent. 0 sends at once.</source>
        <translation>Pendant ce délai, un enregistrement ou une remise peut être annulé&#x202f;; ensuite il part. Avec 0, il part aussitôt.</translation>
    </message>
    <message>
        <source>Time to undo, in seconds</source>
        <translation>Délai pour annuler, en secondes</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>Age marks</source>
        <translation>Repères d’attente</translation>
    </message>
    <message>
        <source>After so many days a waiting package is marked: a square, a diamond, a triangle when overdue.</source>
        <translation>Après tant de jours, un colis en attente est marqué&#xa0;: un carré, un losange, un triangle s’il est en retard.</translation>
    </message>
    <message>
        <source>Age marks, three numbers of days</source>
        <translation>Repères d’attente, trois nombres de jours</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Type three numbers of days, each larger than the one before, such as 1 3 10. Until then: {kept}.</source>
        <translation>Tapez trois nombres de jours, chacun plus grand que le précédent, comme 1 3 10. D’ici là&#xa0;: {kept}.</translation>
    </message>
    <message>
        <source>This PC has no program that plays sounds.</source>
        <translation>Ce PC n’a aucun programme qui joue des sons.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>After a scan: two short notes where it was understood, two low ones where it was not.</source>
        <translation>Après un scan&#xa0;: deux notes brèves s’il a été compris, deux notes graves sinon.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Toutes</translation>
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
        <source>The key that the scanner sends behind a code. Any: Enter, Tab or none of them.</source>
        <translation>La touche que le lecteur envoie après un code. Toutes&#xa0;: Entrée, Tab ou aucune des deux.</translation>
    </message>
    <message>
        <source>End of a scan</source>
        <translation>Fin d’un scan</translation>
    </message>
    <message>
        <source>Residents’ names as initials and notes hidden. {0} turns it on and off.</source>
        <translation>Noms des résidents en initiales et notes cachées. {0} l’active et la désactive.</translation>
    </message>
    <message>
        <source>Short names on the screen</source>
        <translation>Noms courts à l’écran</translation>
    </message>
    <message>
        <source>Type a whole number of days from 1 to {most}. Until then it stays at {kept}.</source>
        <translation>Tapez un nombre entier de jours de 1 à {most}. D’ici là, {kept} reste en vigueur.</translation>
    </message>
    <message>
        <source>History on this PC</source>
        <translation>Historique sur ce PC</translation>
    </message>
    <message>
        <source>What was released longer ago leaves this PC, with its names. MyBuilding keeps it.</source>
        <translation>Ce qui a été remis il y a plus longtemps quitte ce PC, avec ses noms. MyBuilding le garde.</translation>
    </message>
    <message>
        <source>History on this PC, in days</source>
        <translation>Historique sur ce PC, en jours</translation>
    </message>
    <message>
        <source>After so long without a key or the mouse the desk locks itself; {0} locks it at once. 0: never.</source>
        <translation>Après ce temps sans clavier ni souris, le comptoir se verrouille&#x202f;; {0} le verrouille tout de suite. 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Verrouillage automatique</translation>
    </message>
    <message>
        <source>Lock by itself, after minutes</source>
        <translation>Verrouillage automatique, en minutes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{0}. Enter takes it.</source>
        <translation>{0}. Entrée le choisit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people or units fit</source>
        <translation>
            <numerusform>%Ln personne ou logement correspond</numerusform>
            <numerusform>%Ln personnes ou logements correspondent</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for {0}</source>
        <translation>en attente depuis {0}</translation>
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
        <source>Scan its label. For one without a number press {0}.</source>
        <translation>Scannez son étiquette. Pour un colis sans numéro, appuyez sur {0}.</translation>
    </message>
    <message>
        <source>Say whom it is for</source>
        <translation>Dites pour qui il est</translation>
    </message>
    <message>
        <source>Type the unit or the name. {0} logs it, with or without a network.</source>
        <translation>Tapez le logement ou le nom. {0} l’enregistre, avec ou sans réseau.</translation>
    </message>
    <message>
        <source>Hand packages over</source>
        <translation>Remettez des colis</translation>
    </message>
    <message>
        <source>Type the unit of who comes, and press {0}: all that waits for it.</source>
        <translation>Tapez le logement de qui vient et appuyez sur {0}&#xa0;: tout ce qui l’attend.</translation>
    </message>
    <message>
        <source>Every other job is a key</source>
        <translation>Tout le reste est une touche</translation>
    </message>
    <message>
        <source>{0} shows all keys, {1} the settings.</source>
        <translation>{0} montre toutes les touches, {1} les réglages.</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Étagère</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>MyBuilding no.</source>
        <translation>N° MyBuilding</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Other packages of this number</source>
        <translation>Autres colis portant ce numéro</translation>
    </message>
    <message>
        <source>As of {0}, MyBuilding Desk</source>
        <translation>État au {0}, MyBuilding Desk</translation>
    </message>
    <message>
        <source>Waiting on shelf {0}</source>
        <translation>En attente sur l’étagère {0}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
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
        <source>MyBuilding has the release</source>
        <translation>MyBuilding a la remise</translation>
    </message>
    <message>
        <source>On the unknown pile</source>
        <translation>Sans destinataire</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>MyBuilding has it</source>
        <translation>MyBuilding l’a</translation>
    </message>
    <message>
        <source>Not confirmed by MyBuilding yet</source>
        <translation>Pas encore confirmé par MyBuilding</translation>
    </message>
    <message>
        <source>Refused by MyBuilding</source>
        <translation>Refusé par MyBuilding</translation>
    </message>
    <message>
        <source>Taken back before it was sent</source>
        <translation>Annulé avant l’envoi</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Last changed at MyBuilding</source>
        <translation>Dernier changement chez MyBuilding</translation>
    </message>
    <message>
        <source>logged by {0}</source>
        <translation>saisi par {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>par {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tries</source>
        <translation>
            <numerusform>%Ln essai</numerusform>
            <numerusform>%Ln essais</numerusform>
        </translation>
    </message>
    <message>
        <source>signature kept</source>
        <translation>signature gardée</translation>
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
        <source>{0}, arrived {1}</source>
        <translation>{0}, arrivée&#xa0;: {1}</translation>
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
    <name>wording</name>
    <message>
        <source>The program met a fault of its own and stopped this step. Your work is kept. Try again; if it comes back, close the program and open it again.</source>
        <translation>Le programme a rencontré un défaut et a arrêté cette étape. Votre travail est gardé. Réessayez&#x202f;; si cela revient, fermez le programme et rouvrez-le.</translation>
    </message>
    <message>
        <source>The building has no such unit, so nothing was logged. Correct the unit and press Enter again.</source>
        <translation>L’immeuble n’a pas ce logement, donc rien n’a été enregistré. Corrigez le logement et appuyez de nouveau sur Entrée.</translation>
    </message>
    <message>
        <source>This package has been handed out already, so nothing was changed. The history shows to whom.</source>
        <translation>Ce colis a déjà été remis, donc rien n’a été changé. L’historique montre à qui.</translation>
    </message>
    <message>
        <source>Your account may not do this; it takes a staff account. Ask the manager of the building.</source>
        <translation>Votre compte n’y est pas autorisé&#x202f;; il faut un compte du personnel. Adressez-vous au gestionnaire de l’immeuble.</translation>
    </message>
    <message>
        <source>It is sent already, so it can no longer be changed here.</source>
        <translation>C’est déjà envoyé, donc cela ne peut plus être changé ici.</translation>
    </message>
    <message>
        <source>The answer was lost, and one like it is on the list: perhaps it arrived. Look, then say in the outbox (F7).</source>
        <translation>La réponse s’est perdue et un semblable est sur la liste&#xa0;: il est peut-être arrivé. Regardez, puis dites-le dans la boîte d’envoi (F7).</translation>
    </message>
    <message>
        <source>The record of logging this package was damaged on this PC, so its release cannot be sent. Look for it on the list and release it there.</source>
        <translation>L’enregistrement de ce colis a été abîmé sur ce PC, donc sa remise ne peut pas être envoyée. Cherchez-le sur la liste et remettez-le de là.</translation>
    </message>
    <message>
        <source>The record of this was damaged on this PC, so it was not sent. Look whether it is on the list already and compare it with the label; then say in the outbox (F7) what is to be done.</source>
        <translation>L’enregistrement de ceci a été abîmé sur ce PC, donc il n’a pas été envoyé. Regardez s’il est déjà sur la liste et comparez-le avec l’étiquette&#x202f;; puis dites dans la boîte d’envoi (F7) ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>The server of this building does not offer this, so it is switched off. All else goes on.</source>
        <translation>Le serveur de cet immeuble ne propose pas cela, c’est donc désactivé. Tout le reste continue.</translation>
    </message>
    <message>
        <source>E-mail and password do not match. Check both, then try again.</source>
        <translation>L’adresse e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.</translation>
    </message>
    <message>
        <source>The server does not know the client ID of this PC. It was mistyped in the set-up or has been withdrawn: ask your MyBuilding contact for the right one.</source>
        <translation>Le serveur ne connaît pas l’identifiant client de ce PC. Il a été mal tapé à la configuration ou retiré&#xa0;: demandez le bon à votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The client secret of this PC is not the right one. It was mistyped in the set-up or has been changed: ask your MyBuilding contact for the new one.</source>
        <translation>Le secret client de ce PC n’est pas le bon. Il a été mal tapé à la configuration ou changé&#xa0;: demandez le nouveau à votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The server did not understand how this PC asked to sign in. Its address in the set-up may be wrong: compare it with what your MyBuilding contact gave you.</source>
        <translation>Le serveur n’a pas compris comment ce PC a demandé la connexion. Son adresse dans la configuration est peut-être fausse&#xa0;: comparez-la avec celle de votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The server does not offer signing in with e-mail and password. Ask your MyBuilding contact to allow it for this PC.</source>
        <translation>Le serveur ne permet pas de se connecter par e-mail et mot de passe. Demandez à votre contact MyBuilding de l’autoriser pour ce PC.</translation>
    </message>
    <message>
        <source>The disk of this PC is full, so this was not kept. Make room on it, then try again.</source>
        <translation>Le disque de ce PC est plein, donc ceci n’a pas été gardé. Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>This account may not write to the program&apos;s folder, so this was not kept. Show this to whoever looks after this PC.</source>
        <translation>Ce compte ne peut pas écrire dans le dossier du programme, donc ceci n’a pas été gardé. Montrez ceci à qui s’occupe de ce PC.</translation>
    </message>
    <message>
        <source>Another program holds this program&apos;s data, so this was not kept. Close a second copy of MyBuilding Desk, then try again.</source>
        <translation>Un autre programme occupe les données de celui-ci, donc ceci n’a pas été gardé. Fermez la seconde copie de MyBuilding Desk, puis réessayez.</translation>
    </message>
    <message>
        <source>Data of this program on this PC is damaged. Close MyBuilding Desk and open it again: the damaged file is put aside, and the program goes on with all that can be read of it.</source>
        <translation>Des données de ce programme sont abîmées sur ce PC. Fermez MyBuilding Desk et rouvrez-le&#xa0;: le fichier abîmé est mis de côté, et le programme continue avec tout ce qui peut en être lu.</translation>
    </message>
    <message>
        <source>The data on this PC was written by a newer MyBuilding Desk. Install the newest one; nothing was changed.</source>
        <translation>Les données de ce PC ont été écrites par un MyBuilding Desk plus récent. Installez le plus récent&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The Python of this PC came without SQLite&apos;s search (FTS5), which this program needs. Show this to whoever looks after this PC.</source>
        <translation>Le Python de ce PC n’a pas la recherche de SQLite (FTS5), dont ce programme a besoin. Montrez ceci à qui s’occupe de ce PC.</translation>
    </message>
    <message>
        <source>A file of this program does not answer, so this was not kept. Look at the drive or the share that it lies on.</source>
        <translation>Un fichier de ce programme ne répond pas, donc ceci n’a pas été gardé. Vérifiez le disque ou le partage où il se trouve.</translation>
    </message>
    <message>
        <source>The disk is almost full, so the lists are no longer updated. Logging and releasing still work. Make room on the disk of this PC.</source>
        <translation>Le disque est presque plein, donc les listes ne sont plus mises à jour. Vous pouvez toujours enregistrer et remettre. Libérez de la place sur ce PC.</translation>
    </message>
    <message>
        <source>The lists on this PC have reached their limit and are no longer updated. Logging and releasing still work. Keep less history (Settings).</source>
        <translation>Les listes de ce PC ont atteint leur limite et ne sont plus mises à jour. Vous pouvez toujours enregistrer et remettre. Gardez moins d’historique (Réglages).</translation>
    </message>
    <message>
        <source>This PC could not read or write the program&apos;s data, so this was not kept. Try again; if it comes back, show this to whoever looks after this PC.</source>
        <translation>Ce PC n’a pas pu lire ou écrire les données du programme, donc ceci n’a pas été gardé. Réessayez&#x202f;; si cela revient, montrez ceci à qui s’occupe de ce PC.</translation>
    </message>
    <message>
        <source>The package list from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La liste des colis de MyBuilding ne finit pas, donc sa lecture a été arrêtée. Votre travail est enregistré. Prévenez votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The resident list from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La liste des résidents de MyBuilding ne finit pas, donc sa lecture a été arrêtée. Votre travail est enregistré. Prévenez votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The community list from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La liste des résidences de MyBuilding ne finit pas, donc sa lecture a été arrêtée. Votre travail est enregistré. Prévenez votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The list of package types from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La liste des types de colis de MyBuilding ne finit pas, donc sa lecture a été arrêtée. Votre travail est enregistré. Prévenez votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The disk of this PC is full, so the desk cannot open. Nothing is lost. Make room on it, then try again.</source>
        <translation>Le disque de ce PC est plein, donc l’ouverture est impossible. Rien n’est perdu. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>This account may not write to {0}, so the desk cannot open. Nothing is lost. Show this to whoever looks after this PC.</source>
        <translation>Ce compte ne peut pas écrire dans {0}, donc l’ouverture est impossible. Rien n’est perdu. Montrez ceci à la personne qui s’occupe de ce PC.</translation>
    </message>
    <message>
        <source>Another program holds the files of this one, so the desk cannot open. Nothing is lost. Close a second copy of MyBuilding Desk, then try again.</source>
        <translation>Un autre programme tient les fichiers de celui-ci, donc l’ouverture est impossible. Rien n’est perdu. Fermez le second MyBuilding Desk, puis réessayez.</translation>
    </message>
    <message>
        <source>This file does not answer, so the desk cannot open: {0}. Nothing is lost. Show this to whoever looks after this PC.</source>
        <translation>Ce fichier ne répond pas, donc l’ouverture est impossible&#x202f;: {0}. Rien n’est perdu. Montrez ceci à la personne qui s’occupe de ce PC.</translation>
    </message>
    <message>
        <source>This PC cannot read or write {0}, so the desk cannot open. Nothing is lost. Show this to whoever looks after this PC.</source>
        <translation>Ce PC ne peut ni lire ni écrire {0}, donc l’ouverture est impossible. Rien n’est perdu. Montrez ceci à la personne qui s’occupe de ce PC.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>unknown pile</source>
        <translation>sans dest.</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonné</translation>
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
        <source>Your sign-in has ended. Sign in again; your work is kept.</source>
        <translation>Votre connexion a pris fin. Reconnectez-vous&#x202f;; votre travail est gardé.</translation>
    </message>
    <message>
        <source>That is not your password. Try again; your work is kept.</source>
        <translation>Ce n’est pas votre mot de passe. Réessayez&#x202f;; votre travail est gardé.</translation>
    </message>
    <message>
        <source>That is not your password. Your work is kept.</source>
        <translation>Ce n’est pas votre mot de passe. Votre travail est gardé.</translation>
    </message>
    <message>
        <source>E-mail and password do not match.</source>
        <translation>L’adresse e-mail et le mot de passe ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Your work is kept.</source>
        <translation>Trop de mots de passe erronés. Votre travail est gardé.</translation>
    </message>
    <message>
        <source>MyBuilding does not answer, and only it knows your password. Your work is kept; try again when the network is back. A PIN (Settings, Lock) opens the desk without a network.</source>
        <translation>MyBuilding ne répond pas, et lui seul connaît votre mot de passe. Votre travail est gardé&#x202f;; réessayez quand le réseau sera revenu. Un code PIN (Réglages, Verrouillage) ouvre le comptoir sans réseau.</translation>
    </message>
    <message>
        <source>MyBuilding does not answer. Use your PIN instead.</source>
        <translation>MyBuilding ne répond pas. Utilisez votre code PIN.</translation>
    </message>
    <message>
        <source>That is not your password. The PIN is not set.</source>
        <translation>Ce n’est pas votre mot de passe. Le code PIN n’est pas défini.</translation>
    </message>
    <message>
        <source>MyBuilding does not answer, and only it knows your password. The PIN is not set; try again later.</source>
        <translation>MyBuilding ne répond pas, et lui seul connaît votre mot de passe. Le code PIN n’est pas défini&#x202f;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The keychain of this PC did not open, so the kept sign-in cannot be used. Sign in with your password.</source>
        <translation>Le trousseau de ce PC ne s’est pas ouvert, la connexion gardée ne peut donc pas servir. Connectez-vous avec votre mot de passe.</translation>
    </message>
    <message>
        <source>This PC has no keychain that can be used. You will be asked to sign in next time.</source>
        <translation>Ce PC n’a pas de trousseau utilisable. La prochaine fois, vous devrez vous connecter.</translation>
    </message>
    <message>
        <source>The keychain of this PC is locked or missing, so the client secret in it cannot be read. Unlock it and try again, or show this to whoever looks after this PC.</source>
        <translation>Le trousseau de ce PC est verrouillé ou absent, le secret client ne peut donc pas y être lu. Déverrouillez-le et réessayez, ou montrez ceci à qui s’occupe de ce PC.</translation>
    </message>
    <message>
        <source>This PC has no keychain that can be used, so the client secret is not kept yet. It can go into the settings file instead, readable by this account only.</source>
        <translation>Ce PC n’a pas de trousseau utilisable, le secret client n’est donc pas encore gardé. Il peut aller dans le fichier de configuration, lisible par ce seul compte.</translation>
    </message>
    <message>
        <source>This PC is not fully set up, so nobody can sign in yet. {0}</source>
        <translation>Ce PC n’est pas entièrement configuré, personne ne peut donc encore se connecter. {0}</translation>
    </message>
    <message>
        <source>MyBuilding refused this and says: “{0}”</source>
        <translation>MyBuilding a refusé et dit&#xa0;: «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>MyBuilding refused this and gave no reason. Ask your MyBuilding contact.</source>
        <translation>MyBuilding a refusé sans dire pourquoi. Adressez-vous à votre contact MyBuilding.</translation>
    </message>
    <message>
        <source>The server could not prove that it is MyBuilding, so nothing was sent. Check the date and time of this PC; if they are right, show this to whoever looks after its network.</source>
        <translation>Le serveur n’a pas pu prouver qu’il est MyBuilding, donc rien n’a été envoyé. Vérifiez la date et l’heure de ce PC&#x202f;; si elles sont justes, montrez ceci à qui s’occupe de son réseau.</translation>
    </message>
    <message>
        <source>MyBuilding cannot be reached. Your work is kept and goes out once the connection is back.</source>
        <translation>MyBuilding est injoignable. Votre travail est gardé et part dès que la connexion revient.</translation>
    </message>
    <message>
        <source>This network goes out through a proxy, and that lets nothing through just now. Your work is kept and goes out once it does. If it lasts, show this to whoever looks after the network.</source>
        <translation>Ce réseau sort par un proxy qui ne laisse rien passer pour l’instant. Votre travail est gardé et part dès qu’il le permet. Si cela dure, montrez ceci à qui s’occupe du réseau.</translation>
    </message>
    <message>
        <source>The connection broke before MyBuilding answered. Your work is kept; the program looks whether it arrived before it sends anything again.</source>
        <translation>La connexion s’est coupée avant la réponse de MyBuilding. Votre travail est gardé&#x202f;; le programme vérifie si l’envoi est arrivé avant de le refaire.</translation>
    </message>
    <message>
        <source>MyBuilding is busy and asks to wait {0}. Your work is kept and goes out after that.</source>
        <translation>MyBuilding est occupé et demande d’attendre {0}. Votre travail est gardé et part ensuite.</translation>
    </message>
    <message>
        <source>MyBuilding gives no proper answer just now, or something on the network answers in its place. Your work is kept and goes out by itself.</source>
        <translation>MyBuilding ne répond pas correctement pour l’instant, ou quelque chose sur le réseau répond à sa place. Votre travail est gardé et part de lui-même.</translation>
    </message>
    <message>
        <source>MyBuilding cannot be reached. Check the network connection of this PC.</source>
        <translation>MyBuilding est injoignable. Vérifiez la connexion réseau de ce PC.</translation>
    </message>
    <message>
        <source>This network goes out through a proxy, and that lets nothing through just now, so nobody can sign in. Show this to whoever looks after the network.</source>
        <translation>Ce réseau sort par un proxy qui ne laisse rien passer pour l’instant, personne ne peut donc se connecter. Montrez ceci à qui s’occupe du réseau.</translation>
    </message>
    <message>
        <source>MyBuilding did not answer in time, so you are not signed in yet.</source>
        <translation>MyBuilding n’a pas répondu à temps, vous n’êtes donc pas encore connecté.</translation>
    </message>
    <message>
        <source>MyBuilding is busy and asks to wait {0}.</source>
        <translation>MyBuilding est occupé et demande d’attendre {0}.</translation>
    </message>
    <message>
        <source>What answered is not MyBuilding. Perhaps this network has a sign-in page of its own: open any page in a browser to see.</source>
        <translation>Ce qui a répondu n’est pas MyBuilding. Ce réseau a peut-être sa propre page de connexion&#xa0;: ouvrez une page dans un navigateur pour voir.</translation>
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
        <source>It was met %Ln times.</source>
        <translation>
            <numerusform>C’est arrivé %Ln fois.</numerusform>
            <numerusform>C’est arrivé %Ln fois.</numerusform>
        </translation>
    </message>
</context>
</TS>
