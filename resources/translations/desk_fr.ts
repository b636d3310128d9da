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
        <translation>Raccourci&#x202f;: {key}</translation>
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
    <name>AddSheet</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>One piece less</source>
        <translation>Une pièce de moins</translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation>Une pièce de plus</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation>Imprimer une étiquette</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>That code isn’t a tracking number. Scan the carrier’s own code.</source>
        <translation>Ce code n’est pas un numéro de suivi. Scannez le code du transporteur.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Dry cleaner</source>
        <translation>Pressing</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>The resident, if empty</source>
        <translation>Le résident, si vide</translation>
    </message>
    <message>
        <source>The dry cleaner, if empty</source>
        <translation>Le pressing, si vide</translation>
    </message>
    <message>
        <source>The carrier, if empty</source>
        <translation>Le transporteur, si vide</translation>
    </message>
    <message>
        <source>Enter the unit or the name of the resident.</source>
        <translation>Saisissez le logement ou le nom du résident.</translation>
    </message>
    <message>
        <source>The resident directory has no “{0}”. Press Enter again to add it as typed.</source>
        <translation>“{0}” n’est pas dans l’annuaire des résidents. Appuyez de nouveau sur Entrée pour l’ajouter tel quel.</translation>
    </message>
    <message>
        <source>Enter who picks it up.</source>
        <translation>Saisissez qui vient le chercher.</translation>
    </message>
    <message>
        <source>Enter 1 to {0} pieces.</source>
        <translation>Saisissez de 1 à {0} pièces.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Numéro de suivi</translation>
    </message>
    <message>
        <source>For pickup by</source>
        <translation>À remettre à</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultatif</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Résident</translation>
    </message>
</context>
<context>
    <name>AuditActions</name>
    <message>
        <source>Audit {0}</source>
        <translation>Vérifier {0}</translation>
    </message>
</context>
<context>
    <name>AuditBar</name>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Auditing</source>
        <translation>Contrôle de</translation>
    </message>
    <message>
        <source>pause audit</source>
        <translation>suspendre le contrôle</translation>
    </message>
    <message>
        <source>back</source>
        <translation>retour</translation>
    </message>
</context>
<context>
    <name>AuditController</name>
    <message>
        <source>No location has this name. Choose one below.</source>
        <translation>Aucun emplacement ne porte ce nom. Choisissez-en un ci-dessous.</translation>
    </message>
    <message>
        <source>Audit finished: {0}, {1}</source>
        <translation>Contrôle terminé&#x202f;: {0}, {1}</translation>
    </message>
    <message>
        <source>Undo finish</source>
        <translation>Annuler la fin du contrôle</translation>
    </message>
    <message>
        <source>Audit reopened</source>
        <translation>Contrôle rouvert</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Sort: Unit</source>
        <translation>Tri&#x202f;: logement</translation>
    </message>
    <message>
        <source>Sort: Recipient</source>
        <translation>Tri&#x202f;: destinataire</translation>
    </message>
    <message>
        <source>Sort: Age</source>
        <translation>Tri&#x202f;: ancienneté</translation>
    </message>
    <message>
        <source>Sort the packages not scanned yet</source>
        <translation>Trier les colis pas encore scannés</translation>
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
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Print labels in this batch</source>
        <translation>Imprimer les étiquettes dans ce lot</translation>
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
    <message>
        <source>End shift first</source>
        <translation>Faire d’abord la passation</translation>
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
    <name>DailyLog</name>
    <message>
        <source>Save daily log</source>
        <translation>Enregistrer le registre du jour</translation>
    </message>
</context>
<context>
    <name>DailyLogSheet</name>
    <message>
        <source>Daily log</source>
        <translation>Registre du jour</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Jour précédent</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Jour suivant</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>A day, such as “Nov 12”, “yesterday”, or “last week”</source>
        <translation>Un jour, par exemple «&#x202f;12 nov.&#x202f;», «&#x202f;hier&#x202f;» ou «&#x202f;la semaine dernière&#x202f;»</translation>
    </message>
    <message>
        <source>Enter a day, such as “Nov 12” or “yesterday”.</source>
        <translation>Saisissez un jour, par exemple «&#x202f;12 nov.&#x202f;» ou «&#x202f;hier&#x202f;».</translation>
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
    <name>ExportController</name>
    <message>
        <source>Export canceled. No file was saved.</source>
        <translation>Exportation annulée. Aucun fichier n’a été enregistré.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Report exported</source>
        <translation>Rapport exporté</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Include resident names and notes</source>
        <translation>Inclure les noms des résidents et les notes</translation>
    </message>
    <message>
        <source>Turn off privacy mode to include names.</source>
        <translation>Désactivez le mode discret pour inclure les noms.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
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
    <message>
        <source>Fewer pieces</source>
        <translation>Moins de pièces</translation>
    </message>
    <message>
        <source>More pieces</source>
        <translation>Plus de pièces</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
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
    <message>
        <source>Back to the report: {0}</source>
        <translation>Retour au rapport&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Back to the report (Esc)</source>
        <translation>Retour au rapport (Échap)</translation>
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
    <name>FinishSheet</name>
    <message>
        <source>Finish audit</source>
        <translation>Terminer le contrôle</translation>
    </message>
    <message>
        <source>Back to audit</source>
        <translation>Retour au contrôle</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>FlagChip</name>
    <message>
        <source>Shortcut: {key}</source>
        <translation>Raccourci&#x202f;: {key}</translation>
    </message>
</context>
<context>
    <name>FlagChips</name>
    <message>
        <source>Flags</source>
        <translation>Mentions</translation>
    </message>
</context>
<context>
    <name>HandoverBanner</name>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Voir</translation>
    </message>
</context>
<context>
    <name>HandoverContent</name>
    <message>
        <source>Open sync queue</source>
        <translation>Ouvrir la file de synchronisation</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À suivre</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
</context>
<context>
    <name>HandoverController</name>
    <message>
        <source>Hand-over saved</source>
        <translation>Passation enregistrée</translation>
    </message>
    <message>
        <source>This computer’s secure storage can’t be opened, so your PIN can’t be checked.</source>
        <translation>Le stockage sécurisé de cet ordinateur ne peut pas être ouvert, donc votre code PIN ne peut pas être vérifié.</translation>
    </message>
    <message>
        <source>Hand-over confirmed</source>
        <translation>Passation confirmée</translation>
    </message>
</context>
<context>
    <name>HandoverList</name>
    <message>
        <source>Search by note, unit, user, or day</source>
        <translation>Chercher par note, logement, utilisateur ou jour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>No hand-overs match.</source>
        <translation>Aucune passation ne correspond.</translation>
    </message>
    <message>
        <source>No hand-overs yet.</source>
        <translation>Aucune passation pour le moment.</translation>
    </message>
</context>
<context>
    <name>HandoverSheet</name>
    <message>
        <source>Change start</source>
        <translation>Changer le début</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Save and switch user</source>
        <translation>Enregistrer et passer la main</translation>
    </message>
</context>
<context>
    <name>HandoverView</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Your PIN, to confirm</source>
        <translation>Votre code PIN, pour confirmer</translation>
    </message>
    <message>
        <source>Enter your PIN to confirm.</source>
        <translation>Entrez votre code PIN pour confirmer.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
</context>
<context>
    <name>HoldSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>IdCheck</name>
    <message>
        <source>Check photo ID</source>
        <translation>Vérifiez la pièce d’identité</translation>
    </message>
    <message>
        <source>ID checked</source>
        <translation>Pièce d’identité vérifiée</translation>
    </message>
</context>
<context>
    <name>InstructionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>InstructionsSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>LabelBanner</name>
    <message>
        <source>Label settings</source>
        <translation>Réglages des étiquettes</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Réimprimer</translation>
    </message>
</context>
<context>
    <name>LabelSection</name>
    <message>
        <source>Print number sheet</source>
        <translation>Imprimer une feuille de codes</translation>
    </message>
    <message>
        <source>Number sheets</source>
        <translation>Feuilles de codes</translation>
    </message>
    <message>
        <source>Without a label printer: 24 codes to stick on packages. Scan one while you log a package.</source>
        <translation>Sans imprimante d’étiquettes&#x202f;: 24 codes à coller sur les colis. Scannez-en un en enregistrant un colis.</translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation>Choisissez une imprimante</translation>
    </message>
    <message>
        <source>Choose a printer first</source>
        <translation>Choisissez d’abord une imprimante</translation>
    </message>
    <message>
        <source>Printer not installed</source>
        <translation>Imprimante non installée</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>Printed on {0}. The frame should be complete on all four sides.</source>
        <translation>Imprimée sur {0}. Le cadre doit être complet sur les quatre côtés.</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
    <name>MoveActions</name>
    <message>
        <source>New location kept on this computer: {0}</source>
        <translation>Nouvel emplacement conservé sur cet ordinateur&#x202f;: {0}</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
    <name>NoteRow</name>
    <message>
        <source>Edit note</source>
        <translation>Modifier la note</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Supprimer la note</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
</context>
<context>
    <name>NotesEditor</name>
    <message>
        <source>Type of note</source>
        <translation>Type de note</translation>
    </message>
    <message>
        <source>Add another note</source>
        <translation>Ajouter une autre note</translation>
    </message>
    <message>
        <source>Notes for the next shift</source>
        <translation>Notes pour le service suivant</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
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
    <name>OutgoingList</name>
    <message>
        <source>Picked up recently</source>
        <translation>Récupérés récemment</translation>
    </message>
</context>
<context>
    <name>OutgoingView</name>
    <message>
        <source>No outgoing packages</source>
        <translation>Aucun colis sortant</translation>
    </message>
    <message>
        <source>Add package</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>Add one when a resident leaves a package for a carrier or the cleaner.</source>
        <translation>Ajoutez-en un quand un résident dépose un colis pour un transporteur ou le pressing.</translation>
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
    <name>OverdueCard</name>
    <message>
        <source>View all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En souffrance</translation>
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
    <name>PeriodPicker</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Previous period (←)</source>
        <translation>Période précédente (←)</translation>
    </message>
    <message>
        <source>Next period (→)</source>
        <translation>Période suivante (→)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
</context>
<context>
    <name>PickupProofSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>The document shows full names and notes: it’s evidence.</source>
        <translation>Le document montre les noms complets et les notes&#x202f;: c’est une preuve.</translation>
    </message>
    <message>
        <source>Kept on this computer only.</source>
        <translation>Conservé sur cet ordinateur seulement.</translation>
    </message>
</context>
<context>
    <name>PickupSheet</name>
    <message>
        <source>Pickup</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>Packages to be picked up</source>
        <translation>Colis à retirer</translation>
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
        <source>{0} of {1} scanned</source>
        <translation>{0} sur {1} scannés</translation>
    </message>
    <message>
        <source>The signature was cleared, as the pickup changed.</source>
        <translation>La signature a été effacée, car le retrait a changé.</translation>
    </message>
    <message>
        <source>Picked up: {0}</source>
        <translation>Récupérés&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Select at least one package. Press Space to select the highlighted one.</source>
        <translation>Sélectionnez au moins un colis. Appuyez sur Espace pour sélectionner celui en surbrillance.</translation>
    </message>
    <message>
        <source>Enter the name of the person picking up.</source>
        <translation>Saisissez le nom de la personne qui récupère.</translation>
    </message>
    <message>
        <source>A signature is required. Ask the person picking up to sign.</source>
        <translation>Une signature est requise. Demandez à la personne qui récupère de signer.</translation>
    </message>
    <message>
        <source>Picked up by</source>
        <translation>Récupéré par</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Nom de la personne</translation>
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
    <name>PlaceChooser</name>
    <message>
        <source>Print location labels</source>
        <translation>Imprimer les étiquettes d’emplacement</translation>
    </message>
    <message>
        <source>Which location?</source>
        <translation>Quel emplacement&#x202f;?</translation>
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
    <name>PreviewPanel</name>
    <message>
        <source>Print test label</source>
        <translation>Imprimer une étiquette d’essai</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Shown at print size.</source>
        <translation>À la taille d’impression.</translation>
    </message>
    <message>
        <source>Shown smaller than printed.</source>
        <translation>Plus petite qu’à l’impression.</translation>
    </message>
    <message>
        <source>Label preview: {0}</source>
        <translation>Aperçu de l’étiquette&#x202f;: {0}</translation>
    </message>
    <message>
        <source>This label is too small. Choose a larger size.</source>
        <translation>Cette étiquette est trop petite. Choisissez une taille plus grande.</translation>
    </message>
</context>
<context>
    <name>PrinterSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Réessayer</translation>
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
    <name>ProofController</name>
    <message>
        <source>Save proof of release</source>
        <translation>Enregistrer la preuve de remise</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
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
    <name>ReminderSection</name>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Final notice</source>
        <translation>Dernier avis</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Managed by your building.</source>
        <translation>Géré par votre immeuble.</translation>
    </message>
    <message>
        <source>These words are replaced: {0}</source>
        <translation>Ces mots sont remplacés&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Reset text</source>
        <translation>Réinitialiser le texte</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>{0} characters at most. Shorten the text to save it.</source>
        <translation>{0} caractères au plus. Raccourcissez le texte pour l’enregistrer.</translation>
    </message>
</context>
<context>
    <name>ReportToolbar</name>
    <message>
        <source>Community</source>
        <translation>Résidence</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Busiest hours</source>
        <translation>Heures d’affluence</translation>
    </message>
    <message>
        <source>By carrier</source>
        <translation>Par transporteur</translation>
    </message>
    <message>
        <source>Time in storage</source>
        <translation>Durée en dépôt</translation>
    </message>
    <message>
        <source>By user</source>
        <translation>Par utilisateur</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Registre du jour</translation>
    </message>
    <message>
        <source>Every package of one day, in and out</source>
        <translation>Tous les colis d’un jour, entrées et sorties</translation>
    </message>
    <message>
        <source>Shift hand-overs</source>
        <translation>Passations de service</translation>
    </message>
    <message>
        <source>Location audit</source>
        <translation>Contrôle des emplacements</translation>
    </message>
</context>
<context>
    <name>ReportsController</name>
    <message>
        <source>No packages in this period</source>
        <translation>Aucun colis sur cette période</translation>
    </message>
    <message>
        <source>This report couldn’t be created. Try again.</source>
        <translation>Impossible de créer ce rapport. Réessayez.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Copier les informations d’assistance</translation>
    </message>
</context>
<context>
    <name>ReturnSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
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
        <translation>Raccourci&#x202f;: {key}</translation>
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
    <message>
        <source>on hold until {0}</source>
        <translation>mis de côté jusqu’au {0}</translation>
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
    <name>audit</name>
    <message>
        <source>Expected</source>
        <translation>Attendus</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquants</translation>
    </message>
    <message>
        <source>Misplaced</source>
        <translation>Mal rangé</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>Inattendu</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln manquant</numerusform>
            <numerusform>%Ln manquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misplaced</source>
        <translation>
            <numerusform>%Ln mal rangé</numerusform>
            <numerusform>%Ln mal rangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not logged</source>
        <translation>
            <numerusform>%Ln non enregistré</numerusform>
            <numerusform>%Ln non enregistrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln released, but still here</source>
        <translation>
            <numerusform>%Ln remis, mais encore ici</numerusform>
            <numerusform>%Ln remis, mais encore ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as missing</source>
        <translation>Marquer manquants</translation>
    </message>
    <message>
        <source>Move all</source>
        <translation>Tout déplacer</translation>
    </message>
    <message>
        <source>Log now</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Location labels</source>
        <translation>Étiquettes d’emplacement</translation>
    </message>
    <message>
        <source>Export audit</source>
        <translation>Exporter le contrôle</translation>
    </message>
    <message>
        <source>Location audit</source>
        <translation>Contrôle des emplacements</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>Tous les emplacements</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Sans emplacement</translation>
    </message>
    <message>
        <source>Scan every package at this location</source>
        <translation>Scannez chaque colis de cet emplacement</translation>
    </message>
    <message>
        <source>Scan a location label, or enter a location</source>
        <translation>Scannez une étiquette d’emplacement ou saisissez un emplacement</translation>
    </message>
    <message>
        <source>Scan a location label, then every package there</source>
        <translation>Scannez une étiquette d’emplacement, puis chaque colis qui s’y trouve</translation>
    </message>
    <message>
        <source>Scan every package at {0}</source>
        <translation>Scannez chaque colis de {0}</translation>
    </message>
    <message>
        <source>{0} of {1} found</source>
        <translation>{0} trouvés sur {1}</translation>
    </message>
    <message>
        <source>Audit {0} · {1} of {2} · Resume</source>
        <translation>Contrôle de {0} · {1} sur {2} · Reprendre</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>Pas encore scannés</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvés</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigés</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To find</source>
        <translation>À trouver</translation>
    </message>
    <message>
        <source>Unknown package</source>
        <translation>Colis inconnu</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Not logged</source>
        <translation>Non enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%Ln audits paused</source>
        <translation>
            <numerusform>%Ln contrôle suspendu</numerusform>
            <numerusform>%Ln contrôles suspendus</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused at {0} of {1}</source>
        <translation>Suspendu à {0} sur {1}</translation>
    </message>
    <message>
        <source>Found {0}</source>
        <translation>Trouvé {0}</translation>
    </message>
    <message>
        <source>Released just now</source>
        <translation>Remis à l’instant</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>Déplacé ici</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Recorded at {0}</source>
        <translation>Enregistré à {0}</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Released {0}</source>
        <translation>Remis {0}</translation>
    </message>
    <message>
        <source>Log package</source>
        <translation>Enregistrer le colis</translation>
    </message>
    <message>
        <source>Clear location</source>
        <translation>Effacer l’emplacement</translation>
    </message>
    <message>
        <source>Move to {0}</source>
        <translation>Déplacer vers {0}</translation>
    </message>
    <message>
        <source>{0}. Press Enter: {1}</source>
        <translation>{0}. Appuyez sur Entrée&#x202f;: {1}</translation>
    </message>
    <message>
        <source>{0}. Press Space if it’s here</source>
        <translation>{0}. Appuyez sur Espace s’il est ici</translation>
    </message>
    <message>
        <source>Misplaced: {0}. {1}. Press Enter: {2}.</source>
        <translation>Mal rangé&#x202f;: {0}. {1}. Appuyez sur Entrée&#x202f;: {2}.</translation>
    </message>
    <message>
        <source>Found: {0}</source>
        <translation>Trouvé&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Not expected: {0} was released.</source>
        <translation>Inattendu&#x202f;: {0} a déjà été remis.</translation>
    </message>
    <message>
        <source>Not expected: {0} isn’t logged. Press Enter to log it.</source>
        <translation>Inattendu&#x202f;: {0} n’est pas enregistré. Appuyez sur Entrée pour l’enregistrer.</translation>
    </message>
    <message>
        <source>No package here has this tracking number. Scan it, or enter all of it.</source>
        <translation>Aucun colis ici n’a ce numéro de suivi. Scannez-le ou saisissez-le en entier.</translation>
    </message>
    <message>
        <source>Already found.</source>
        <translation>Déjà trouvé.</translation>
    </message>
    <message>
        <source>Already scanned: misplaced.</source>
        <translation>Déjà scanné&#x202f;: mal rangé.</translation>
    </message>
    <message>
        <source>Already scanned: not expected.</source>
        <translation>Déjà scanné&#x202f;: inattendu.</translation>
    </message>
    <message>
        <source>Now at {0}</source>
        <translation>Maintenant à {0}</translation>
    </message>
    <message>
        <source>Paused the audit of {0} at {1} of {2}; now auditing {3}</source>
        <translation>Contrôle de {0} suspendu à {1} sur {2}&#x202f;; contrôle de {3} en cours</translation>
    </message>
    <message>
        <source>Now auditing {0}</source>
        <translation>Contrôle de {0} en cours</translation>
    </message>
    <message>
        <source>Return to {0}</source>
        <translation>Revenir à {0}</translation>
    </message>
    <message>
        <source>Auditing {0} again</source>
        <translation>Reprise du contrôle de {0}</translation>
    </message>
    <message>
        <source>Undo scan</source>
        <translation>Annuler le scan</translation>
    </message>
    <message>
        <source>Undo move</source>
        <translation>Annuler le déplacement</translation>
    </message>
    <message>
        <source>Undo missing</source>
        <translation>Annuler les manquants</translation>
    </message>
    <message>
        <source>Undo change of location</source>
        <translation>Annuler le changement d’emplacement</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Every package was found.</source>
        <translation>Tous les colis ont été trouvés.</translation>
    </message>
    <message>
        <source>Nothing is missing, misplaced, or not logged.</source>
        <translation>Rien ne manque, n’est mal rangé ou n’est pas enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages moved to {0}</source>
        <translation>
            <numerusform>%Ln colis déplacé vers {0}</numerusform>
            <numerusform>%Ln colis déplacés vers {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages moved</source>
        <translation>
            <numerusform>%Ln colis déplacé</numerusform>
            <numerusform>%Ln colis déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages marked as missing</source>
        <translation>
            <numerusform>%Ln colis marqué manquant</numerusform>
            <numerusform>%Ln colis marqués manquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing packages aren’t marked. Press Enter again to finish, or mark them first.</source>
        <translation>
            <numerusform>%Ln colis manquant n’est pas marqué. Appuyez encore sur Entrée pour terminer, ou marquez-le d’abord.</numerusform>
            <numerusform>%Ln colis manquants ne sont pas marqués. Appuyez encore sur Entrée pour terminer, ou marquez-les d’abord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing, not marked</source>
        <translation>
            <numerusform>%Ln manquant, non marqué</numerusform>
            <numerusform>%Ln manquants, non marqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misplaced, not moved</source>
        <translation>
            <numerusform>%Ln mal rangé, non déplacé</numerusform>
            <numerusform>%Ln mal rangés, non déplacés</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Comparing with the data on this computer.</source>
        <translation>Hors ligne. Comparaison avec les données de cet ordinateur.</translation>
    </message>
    <message>
        <source>Offline. Comparing with data from {0}.</source>
        <translation>Hors ligne. Comparaison avec les données de {0}.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>All packages found</source>
        <translation>Tous les colis sont trouvés</translation>
    </message>
    <message>
        <source>No packages are recorded.</source>
        <translation>Aucun colis n’est enregistré.</translation>
    </message>
    <message>
        <source>Scan what you find.</source>
        <translation>Scannez ce que vous trouvez.</translation>
    </message>
    <message>
        <source>Every package has a location.</source>
        <translation>Chaque colis a un emplacement.</translation>
    </message>
    <message>
        <source>Scan what you find without one.</source>
        <translation>Scannez ce que vous trouvez sans emplacement.</translation>
    </message>
    <message>
        <source>No packages are recorded at {0}.</source>
        <translation>Aucun colis n’est enregistré à {0}.</translation>
    </message>
    <message>
        <source>Scan what you find there.</source>
        <translation>Scannez ce que vous y trouvez.</translation>
    </message>
    <message>
        <source>Audits and missing packages are kept on this computer. Other computers don’t show them.</source>
        <translation>Les contrôles et les colis manquants restent sur cet ordinateur. Les autres ordinateurs ne les affichent pas.</translation>
    </message>
    <message>
        <source>MyBuilding can’t change locations yet. New locations are kept on this computer.</source>
        <translation>MyBuilding ne peut pas encore changer les emplacements. Les nouveaux emplacements restent sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} à {1}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages released</source>
        <translation>
            <numerusform>%Ln colis remis</numerusform>
            <numerusform>%Ln colis remis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages logged</source>
        <translation>
            <numerusform>%Ln colis enregistré</numerusform>
            <numerusform>%Ln colis enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>{weekday}, {hours}</source>
        <translation>{weekday}, de {hours}</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No packages in this period</source>
        <translation>Aucun colis sur cette période</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Afficher en graphique</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}&#x202f;%</translation>
    </message>
    <message>
        <source>&lt; {0}</source>
        <translation>&lt; {0}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>Sorted by {0}, descending</source>
        <translation>Trié par {0}, ordre décroissant</translation>
    </message>
    <message>
        <source>Sorted by {0}, ascending</source>
        <translation>Trié par {0}, ordre croissant</translation>
    </message>
    <message>
        <source>Ctrl Up and Ctrl Down sort by the current column.</source>
        <translation>Ctrl avec flèche vers le haut ou le bas trie selon la colonne actuelle.</translation>
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
        <source>Print overdue list</source>
        <translation>Imprimer la liste des colis en souffrance</translation>
    </message>
    <message>
        <source>Print the overdue packages, one line for each resident, to tick off.</source>
        <translation>Imprimer les colis en souffrance, une ligne par résident avec une case à cocher.</translation>
    </message>
    <message>
        <source>late packages, reminders, checklist, paper, printer</source>
        <translation>colis en attente, rappels, liste de contrôle, papier, imprimante</translation>
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
        <source>Outgoing</source>
        <translation>Sortants</translation>
    </message>
    <message>
        <source>Show the packages for carriers and dry cleaners to pick up, and the last pickups.</source>
        <translation>Affiche les colis que les transporteurs et les pressings viennent chercher, et les derniers retraits.</translation>
    </message>
    <message>
        <source>drop off, ship, returns, dry cleaning, carrier, outbound</source>
        <translation>déposer, expédier, retours, pressing, transporteur, départ</translation>
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
        <source>Change a package that hasn’t synced, an outgoing one, or the recipient of an unidentified one.</source>
        <translation>Modifie un colis non synchronisé, un colis sortant ou le destinataire d’un colis non identifié.</translation>
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
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Change where the selected packages are stored; you can undo it.</source>
        <translation>Change l’emplacement des colis sélectionnés&#x202f;; vous pouvez l’annuler.</translation>
    </message>
    <message>
        <source>location, shelf, relocate, place, bin, put elsewhere</source>
        <translation>emplacement, étagère, ranger ailleurs, place, casier</translation>
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
        <source>Proof of release</source>
        <translation>Preuve de remise</translation>
    </message>
    <message>
        <source>Save or print who picked up the selected packages, when, and with which signature.</source>
        <translation>Enregistre ou imprime qui a récupéré les colis sélectionnés, quand et avec quelle signature.</translation>
    </message>
    <message>
        <source>receipt, evidence, signature, PDF, picked up, dispute</source>
        <translation>reçu, preuve, signature, PDF, récupéré, litige</translation>
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
        <source>Remind</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Remind the residents of the selected packages by email or door slip, or do what is due.</source>
        <translation>Rappeler aux résidents les colis sélectionnés par courriel ou par avis de porte, ou faire ce qui est dû.</translation>
    </message>
    <message>
        <source>reminder, notify again, email, mail, nudge, door slip</source>
        <translation>rappel, prévenir à nouveau, courriel, courriel, avis de porte</translation>
    </message>
    <message>
        <source>Send final notice</source>
        <translation>Envoyer le dernier avis</translation>
    </message>
    <message>
        <source>Tell the residents of the selected packages that they go back to the sender.</source>
        <translation>Prévenir les résidents que les colis sélectionnés vont être renvoyés à l’expéditeur.</translation>
    </message>
    <message>
        <source>last reminder, warning, return</source>
        <translation>dernier rappel, avertissement, renvoi</translation>
    </message>
    <message>
        <source>Hold packages</source>
        <translation>Mettre des colis de côté</translation>
    </message>
    <message>
        <source>Keep packages for a resident who is away: not overdue, and no reminders until that day.</source>
        <translation>Garder les colis d’un résident absent&#x202f;: ni retard ni rappel jusqu’à ce jour.</translation>
    </message>
    <message>
        <source>vacation, away, keep, pause, end hold</source>
        <translation>vacances, absent, garder, pause, fin de mise de côté</translation>
    </message>
    <message>
        <source>Add instruction</source>
        <translation>Ajouter une consigne</translation>
    </message>
    <message>
        <source>Note who can pick up, until when a resident is away, or what else to know about packages.</source>
        <translation>Noter qui peut retirer, jusqu’à quand un résident est absent, ou ce qu’il faut savoir de ses colis.</translation>
    </message>
    <message>
        <source>who can pick up, who may pick up, authorized, away, deliver to door, ask for ID, resident note</source>
        <translation>qui peut retirer, autorisé, absent, livrer à la porte, pièce d’identité, note du résident</translation>
    </message>
    <message>
        <source>See and change what residents have asked for: current, later, and ended.</source>
        <translation>Voir et modifier ce que les résidents ont demandé&#x202f;: actuel, à venir et terminé.</translation>
    </message>
    <message>
        <source>notes, holds, vacation, permission, who can pick up, special requests</source>
        <translation>notes, mises de côté, vacances, autorisation, qui peut retirer, demandes particulières</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Return to sender</source>
        <translation>Renvoyer à l’expéditeur</translation>
    </message>
    <message>
        <source>Release the selected packages to the carriers that take them back; you can undo it.</source>
        <translation>Remettre les colis sélectionnés aux transporteurs qui les reprennent&#x202f;; vous pouvez annuler.</translation>
    </message>
    <message>
        <source>send back, refuse, give back, carrier</source>
        <translation>renvoi, refuser, retour, transporteur</translation>
    </message>
    <message>
        <source>Add outgoing package</source>
        <translation>Ajouter un colis sortant</translation>
    </message>
    <message>
        <source>Add a package that a resident leaves for a carrier or a dry cleaner, or that came back.</source>
        <translation>Ajoute un colis qu’un résident laisse pour un transporteur ou un pressing, ou qui est revenu.</translation>
    </message>
    <message>
        <source>drop off, ship, return, dry cleaning, outbound, send</source>
        <translation>déposer, expédier, retourner, pressing, départ, envoyer</translation>
    </message>
    <message>
        <source>Carrier pickup</source>
        <translation>Retrait par le transporteur</translation>
    </message>
    <message>
        <source>Record who picks up outgoing packages, with one signature for all of them.</source>
        <translation>Enregistre qui récupère les colis sortants, avec une seule signature pour tous.</translation>
    </message>
    <message>
        <source>driver, courier, hand over, give, dry cleaner, signature, proof</source>
        <translation>chauffeur, coursier, remettre, donner, pressing, signature, preuve</translation>
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
        <source>Location audit</source>
        <translation>Contrôle des emplacements</translation>
    </message>
    <message>
        <source>Scan what is at a location, and compare it with what is recorded there.</source>
        <translation>Scannez ce qui se trouve à un emplacement et comparez-le avec ce qui y est enregistré.</translation>
    </message>
    <message>
        <source>inventory, stocktake, count, find missing packages, misplaced, shelf</source>
        <translation>inventaire, comptage, colis manquants, mal rangé, étagère</translation>
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
        <source>Release from the scan bar, too</source>
        <translation>Remettre aussi depuis la barre de scan</translation>
    </message>
    <message>
        <source>Select or deselect a package</source>
        <translation>Sélectionner ou désélectionner un colis</translation>
    </message>
    <message>
        <source>Confirm in a release that you checked a photo ID</source>
        <translation>Confirmer dans une remise qu’une pièce d’identité a été vérifiée</translation>
    </message>
    <message>
        <source>Open the menu of the selected package or community</source>
        <translation>Ouvrir le menu du colis ou de la communauté sélectionnés</translation>
    </message>
    <message>
        <source>Set the first reason of an unidentified package in its list; 2 to 4 set the others</source>
        <translation>Attribuer le premier motif à un colis non identifié dans sa liste&#x202f;; de 2 à 4, les autres</translation>
    </message>
    <message>
        <source>Report on today while the period has the focus; 2 to 6: the other periods</source>
        <translation>Affiche le rapport d’aujourd’hui tant que la période a le focus&#x202f;; 2 à 6&#x202f;: les autres périodes</translation>
    </message>
    <message>
        <source>Add type, location, note, or count (optional)</source>
        <translation>Ajouter un type, un emplacement, une note ou un nombre (facultatif)</translation>
    </message>
    <message>
        <source>Mark the package in the scan bar as perishable; O, F, I, and D set other flags</source>
        <translation>Marquer comme périssable le colis de la barre de scan&#x202f;; O, F, I et D ajoutent d’autres mentions</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Imprimer l’étiquette</translation>
    </message>
    <message>
        <source>Print a storage label for the selected packages.</source>
        <translation>Imprime une étiquette de dépôt pour les colis sélectionnés.</translation>
    </message>
    <message>
        <source>sticker, tag, barcode, reprint, printer</source>
        <translation>autocollant, étiquette, code-barres, réimprimer, imprimante</translation>
    </message>
    <message>
        <source>Labels not printed</source>
        <translation>Étiquettes non imprimées</translation>
    </message>
    <message>
        <source>Print the labels again that didn’t print, or dismiss them.</source>
        <translation>Réimprime les étiquettes qui n’ont pas été imprimées, ou les écarte.</translation>
    </message>
    <message>
        <source>reprint, missing labels, printer problem</source>
        <translation>réimprimer, étiquettes manquantes, problème d’imprimante</translation>
    </message>
    <message>
        <source>Print number sheet</source>
        <translation>Imprimer une feuille de codes</translation>
    </message>
    <message>
        <source>Print 24 codes on an office printer, to stick on packages and scan while you log them.</source>
        <translation>Imprimer 24 codes sur une imprimante de bureau, à coller sur les colis et à scanner en les enregistrant.</translation>
    </message>
    <message>
        <source>label sheet, stickers, serial labels, A4, Letter</source>
        <translation>feuille d’étiquettes, autocollants, numéros de série, A4, Lettre</translation>
    </message>
    <message>
        <source>End shift</source>
        <translation>Terminer le service</translation>
    </message>
    <message>
        <source>Leave the next user the figures, what needs attention, and your notes.</source>
        <translation>Laissez à l’utilisateur suivant les chiffres, les points à suivre et vos notes.</translation>
    </message>
    <message>
        <source>See and search the hand-overs of earlier shifts.</source>
        <translation>Voir et chercher les passations des services précédents.</translation>
    </message>
    <message>
        <source>hand-over, handover, shift change, hand off, notes, end of day, log book</source>
        <translation>passation, relève, changement d’équipe, fin de service, notes, main courante</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Passations</translation>
    </message>
    <message>
        <source>handover history, shift log, log book, notes, incidents</source>
        <translation>historique des passations, main courante, journal de service, notes, incidents</translation>
    </message>
    <message>
        <source>Save or confirm a hand-over in its window</source>
        <translation>Enregistrer ou confirmer une passation dans sa fenêtre</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Save the report as a file for Excel, as a PDF, or as a web page.</source>
        <translation>Enregistre le rapport pour Excel, en PDF ou en page web.</translation>
    </message>
    <message>
        <source>save, download, spreadsheet, CSV, XLSX, Excel, PDF, HTML</source>
        <translation>enregistrer, télécharger, tableur, CSV, XLSX, Excel, PDF, HTML</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>Imprimer le rapport</translation>
    </message>
    <message>
        <source>Print the report that is on the screen.</source>
        <translation>Imprime le rapport affiché à l’écran.</translation>
    </message>
    <message>
        <source>paper, printer, hard copy</source>
        <translation>papier, imprimante, copie papier</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>See how many packages were logged and released, when, and how long they were in storage.</source>
        <translation>Affiche combien de colis ont été enregistrés et remis, quand, et leur durée en dépôt.</translation>
    </message>
    <message>
        <source>statistics, charts, figures, numbers, volume, analytics, manager</source>
        <translation>statistiques, graphiques, chiffres, nombres, volume, analyse, gérant</translation>
    </message>
    <message>
        <source>Go one period back or forward in the reports</source>
        <translation>Passer à la période précédente ou suivante dans les rapports</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Registre du jour</translation>
    </message>
    <message>
        <source>See and print every package of one day in the order of arrival.</source>
        <translation>Affiche et imprime tous les colis d’un jour dans l’ordre d’arrivée.</translation>
    </message>
    <message>
        <source>binder, log book, day, list of packages, paper</source>
        <translation>classeur, registre, jour, liste des colis, papier</translation>
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
        <source>{0} must be a list of field names, such as [&quot;deliveryNotes&quot;].</source>
        <translation>{0} doit être une liste de noms de champs, par exemple [&quot;deliveryNotes&quot;].</translation>
    </message>
    <message>
        <source>{0} can name at most {1} fields.</source>
        <translation>{0} peut nommer au plus {1} champs.</translation>
    </message>
    <message>
        <source>“{0}” isn’t a known endpoint. Use one of: {1}.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un point d’accès connu. Utilisez l’un de ceux-ci&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>{0} can only start with &quot;GET &quot; or &quot;POST &quot;, such as &quot;GET packages/list&quot;.</source>
        <translation>{0} ne peut commencer que par &quot;GET &quot; ou &quot;POST &quot;, par exemple &quot;GET packages/list&quot;.</translation>
    </message>
    <message>
        <source>{0} must use POST: GET would put the password in the address.</source>
        <translation>{0} doit utiliser POST&#x202f;: avec GET, le mot de passe serait dans l’adresse.</translation>
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
        <source>{0} must be a text of at most {1} characters.</source>
        <translation>{0} doit être un texte de {1} caractères au plus.</translation>
    </message>
    <message>
        <source>{0} must be a text of one line, of at most {1} characters.</source>
        <translation>{0} doit être un texte d’une ligne, de {1} caractères au plus.</translation>
    </message>
    <message>
        <source>{0} must be two increasing numbers of hours, such as [4, 24].</source>
        <translation>{0} doit être deux nombres d’heures croissants, par exemple [4, 24].</translation>
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
    <name>contents</name>
    <message>
        <source>Perishable</source>
        <translation>Périssable</translation>
    </message>
    <message>
        <source>Oversize</source>
        <translation>Encombrant</translation>
    </message>
    <message>
        <source>Fragile</source>
        <translation>Fragile</translation>
    </message>
    <message>
        <source>ID required</source>
        <translation>Pièce d’identité requise</translation>
    </message>
    <message>
        <source>Damaged on arrival</source>
        <translation>Endommagé à l’arrivée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces</source>
        <translation>
            <numerusform>%Ln pièce</numerusform>
            <numerusform>%Ln pièces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>damage</name>
    <message>
        <source>Labels and proofs of release on this computer are from a newer MyBuilding Desk, so they’re unavailable for now. Packages aren’t affected. Install the latest version.</source>
        <translation>Les étiquettes et les preuves de remise de cet ordinateur viennent d’une version plus récente de MyBuilding Desk et ne sont pas disponibles pour l’instant. Les colis ne sont pas touchés. Installez la dernière version.</translation>
    </message>
    <message>
        <source>The file with labels and proofs of release can’t be used, so they aren’t stored. Packages aren’t affected. Contact your IT team.</source>
        <translation>Le fichier des étiquettes et des preuves de remise est inutilisable et elles ne sont donc pas enregistrées. Les colis ne sont pas touchés. Contactez votre équipe informatique.</translation>
    </message>
    <message>
        <source>The file with labels and proofs of release was damaged or missing, so a new one was started. Packages aren’t affected, and labels can still be scanned.</source>
        <translation>Le fichier des étiquettes et des preuves de remise était endommagé ou manquant. Un nouveau fichier a été créé. Les colis ne sont pas touchés et les étiquettes peuvent toujours être scannées.</translation>
    </message>
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
    <message>
        <source>Last reminder</source>
        <translation>Dernier rappel</translation>
    </message>
    <message>
        <source>Missing since {0}</source>
        <translation>Manquant depuis {0}</translation>
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
        <source>%Ln unidentified packages were logged here by other users, who can assign them when they sign in.</source>
        <translation>
            <numerusform>%Ln colis non identifié a été enregistré ici par un autre utilisateur, qui peut l’attribuer en se connectant.</numerusform>
            <numerusform>%Ln colis non identifiés ont été enregistrés ici par d’autres utilisateurs, qui peuvent les attribuer en se connectant.</numerusform>
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
        <source>{0}, missing since {1}</source>
        <translation>{0}, manquant depuis {1}</translation>
    </message>
    <message>
        <source>This label can’t be read. Enter the unit instead.</source>
        <translation>Cette étiquette est illisible. Saisissez le logement.</translation>
    </message>
    <message>
        <source>This label isn’t on this computer, and you’re offline. Enter the unit instead.</source>
        <translation>Cette étiquette n’est pas sur cet ordinateur, et vous êtes hors ligne. Saisissez le logement.</translation>
    </message>
    <message>
        <source>This label isn’t on this computer. Enter the unit instead.</source>
        <translation>Cette étiquette n’est pas sur cet ordinateur. Saisissez le logement.</translation>
    </message>
    <message>
        <source>More than one package has this label. Select the right one.</source>
        <translation>Plusieurs colis ont cette étiquette. Sélectionnez le bon.</translation>
    </message>
    <message>
        <source>That’s the label of location {0}. Scan a package, or press {1} to audit the location.</source>
        <translation>C’est l’étiquette de l’emplacement {0}. Scannez un colis ou appuyez sur {1} pour contrôler l’emplacement.</translation>
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
        <source>“{0}” and the label {1} ran together. Press Enter again to separate them.</source>
        <translation>«&#xa0;{0}&#xa0;» et l’étiquette {1} se sont collés. Appuyez encore sur Entrée pour les séparer.</translation>
    </message>
    <message>
        <source>“{0}” and the tracking number {1} ran together. Press Enter again to separate them.</source>
        <translation>«&#xa0;{0}&#xa0;» et le numéro de suivi {1} se sont collés. Appuyez encore sur Entrée pour les séparer.</translation>
    </message>
    <message>
        <source>That label is from a package already released. The current package still needs a recipient.</source>
        <translation>Cette étiquette est celle d’un colis déjà remis. Le colis en cours n’a pas encore de destinataire.</translation>
    </message>
    <message>
        <source>Label {0} added to this package.</source>
        <translation>Étiquette {0} ajoutée à ce colis.</translation>
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
        <source>No package on this computer has this label. Scan the package first, or enter the unit.</source>
        <translation>Aucun colis de cet ordinateur n’a cette étiquette. Scannez d’abord le colis ou saisissez le logement.</translation>
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
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln manquant</numerusform>
            <numerusform>%Ln manquants</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter 1 to {0}.</source>
        <translation>Saisissez 1 à {0}.</translation>
    </message>
    <message>
        <source>Fridge</source>
        <translation>Réfrigérateur</translation>
    </message>
    <message>
        <source>Returned to sender</source>
        <translation>Renvoyé à l’expéditeur</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
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
        <source>Batch ended</source>
        <translation>Lot terminé</translation>
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
    <name>export</name>
    <message>
        <source>Package list ({0})</source>
        <translation>Liste des colis ({0})</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Enregistré par</translation>
    </message>
    <message>
        <source>Package type</source>
        <translation>Type de colis</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Package ID</source>
        <translation>ID du colis</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Synchronisé</translation>
    </message>
    <message>
        <source>Unsynced</source>
        <translation>Non synchronisés</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>{0} of {1} packages</source>
        <translation>{0} colis sur {1}</translation>
    </message>
    <message>
        <source>A CSV file has one part: the package list, or the summary.</source>
        <translation>Un fichier CSV a une seule partie&#x202f;: la liste des colis ou le résumé.</translation>
    </message>
    <message>
        <source>A PDF has the summary. For the package list, choose another format.</source>
        <translation>Un PDF contient le résumé. Pour la liste des colis, choisissez un autre format.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: the disk is full.</source>
        <translation>Le rapport n’a pas pu être enregistré&#x202f;: le disque est plein.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: that folder is no longer there. Choose another one.</source>
        <translation>Le rapport n’a pas pu être enregistré&#x202f;: ce dossier n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: you can’t write to that folder. Choose another one.</source>
        <translation>Le rapport n’a pas pu être enregistré&#x202f;: vous ne pouvez pas écrire dans ce dossier. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: the file is open in another program. Close it first.</source>
        <translation>Le rapport n’a pas pu être enregistré&#x202f;: le fichier est ouvert dans un autre programme. Fermez-le d’abord.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: the name is too long, or has unsupported characters.</source>
        <translation>Le rapport n’a pas pu être enregistré&#x202f;: le nom est trop long ou contient des caractères non pris en charge.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved. Try again, or choose another folder.</source>
        <translation>Le rapport n’a pas pu être enregistré. Réessayez ou choisissez un autre dossier.</translation>
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
    <message>
        <source>No packages on this computer</source>
        <translation>Aucun colis sur cet ordinateur</translation>
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
    <name>handover</name>
    <message numerus="yes">
        <source>Show all %Ln items</source>
        <translation>
            <numerusform>Afficher l’élément</numerusform>
            <numerusform>Afficher les %Ln éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À suivre</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Shift hand-over</source>
        <translation>Passation de service</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>Last hand-over: {0}, {1}</source>
        <translation>Dernière passation&#x202f;: {0}, {1}</translation>
    </message>
    <message>
        <source>Last hand-over</source>
        <translation>Dernière passation</translation>
    </message>
    <message>
        <source>Your sign-in</source>
        <translation>Votre connexion</translation>
    </message>
    <message>
        <source>Start of today</source>
        <translation>Début de la journée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>Il y a %Ln heure</numerusform>
            <numerusform>Il y a %Ln heures</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#x202f;: {1}</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>In storage</source>
        <translation>En dépôt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En souffrance</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Non identifiés</translation>
    </message>
    <message>
        <source>Unsynced</source>
        <translation>Non synchronisés</translation>
    </message>
    <message>
        <source>Perishable</source>
        <translation>Périssable</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Label not printed</source>
        <translation>Étiquette non imprimée</translation>
    </message>
    <message>
        <source>To-do</source>
        <translation>À faire</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more perishable</source>
        <translation>
            <numerusform>et %Ln autre périssable</numerusform>
            <numerusform>et %Ln autres périssables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more overdue</source>
        <translation>
            <numerusform>et %Ln autre en souffrance</numerusform>
            <numerusform>et %Ln autres en souffrance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more unidentified</source>
        <translation>
            <numerusform>et %Ln autre non identifié</numerusform>
            <numerusform>et %Ln autres non identifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rejected</source>
        <translation>
            <numerusform>et %Ln autre rejeté</numerusform>
            <numerusform>et %Ln autres rejetés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more labels not printed</source>
        <translation>
            <numerusform>et %Ln autre étiquette non imprimée</numerusform>
            <numerusform>et %Ln autres étiquettes non imprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more to-dos</source>
        <translation>
            <numerusform>et %Ln autre tâche à faire</numerusform>
            <numerusform>et %Ln autres tâches à faire</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«&#x202f;{0}&#x202f;»</translation>
    </message>
    <message>
        <source>Release rejected</source>
        <translation>Remise rejetée</translation>
    </message>
    <message>
        <source>Log rejected</source>
        <translation>Enregistrement rejeté</translation>
    </message>
    <message>
        <source>To-do from {0}, {1}</source>
        <translation>À faire, noté par {0}, {1}</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Divers</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} sur {1} faits</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>No packages logged or released since {0}.</source>
        <translation>Aucun colis enregistré ni remis depuis {0}.</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Rien à suivre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes haven’t synced yet. They keep syncing under your name.</source>
        <translation>
            <numerusform>%Ln modification n’est pas encore synchronisée. Elle continue de se synchroniser à votre nom.</numerusform>
            <numerusform>%Ln modifications ne sont pas encore synchronisées. Elles continuent de se synchroniser à votre nom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were rejected. Check them before you leave.</source>
        <translation>
            <numerusform>%Ln modification a été rejetée. Vérifiez-la avant de partir.</numerusform>
            <numerusform>%Ln modifications ont été rejetées. Vérifiez-les avant de partir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln élément</numerusform>
            <numerusform>%Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outgoing packages</source>
        <translation>
            <numerusform>%Ln colis sortant</numerusform>
            <numerusform>%Ln colis sortants</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>rien en suspens</translation>
    </message>
    <message>
        <source>Hand-over from {0}, {1}</source>
        <translation>Passation de {0}, {1}</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Pas encore confirmée</translation>
    </message>
    <message>
        <source>Confirmed by {0}, {1}</source>
        <translation>Confirmée par {0}, {1}</translation>
    </message>
    <message>
        <source>Your notes are kept. Try again.</source>
        <translation>Vos notes sont conservées. Réessayez.</translation>
    </message>
    <message>
        <source>Unit or name</source>
        <translation>Logement ou nom</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Service sortant</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Service entrant</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Logement</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutés</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Récupérés</translation>
    </message>
    <message>
        <source>To be picked up</source>
        <translation>À retirer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes by {0} hadn’t synced by then. They sync as soon as possible.</source>
        <translation>
            <numerusform>%Ln modification de {0} n’était pas encore synchronisée. Elle se synchronise dès que possible.</numerusform>
            <numerusform>%Ln modifications de {0} n’étaient pas encore synchronisées. Elles se synchronisent dès que possible.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand-over copied</source>
        <translation>Passation copiée</translation>
    </message>
    <message>
        <source>Save hand-over</source>
        <translation>Enregistrer la passation</translation>
    </message>
    <message>
        <source>Location audits</source>
        <translation>Contrôles des emplacements</translation>
    </message>
    <message>
        <source>Outgoing packages</source>
        <translation>Colis sortants</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more audits</source>
        <translation>
            <numerusform>et %Ln autre contrôle</numerusform>
            <numerusform>et %Ln autres contrôles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln ajouté</numerusform>
            <numerusform>%Ln ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picked up</source>
        <translation>
            <numerusform>%Ln récupéré</numerusform>
            <numerusform>%Ln récupérés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be picked up</source>
        <translation>
            <numerusform>%Ln à retirer</numerusform>
            <numerusform>%Ln à retirer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>instructions</name>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Instructions are kept on this computer only. Other desks don’t see them.</source>
        <translation>Les consignes restent sur cet ordinateur. Les autres postes ne les voient pas.</translation>
    </message>
    <message>
        <source>Add instruction</source>
        <translation>Ajouter une consigne</translation>
    </message>
    <message>
        <source>Edit instruction</source>
        <translation>Modifier la consigne</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Over since {0}</source>
        <translation>Échue depuis le {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} au {1}</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>À partir du {0}</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>Jusqu’au {0}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Search by unit, name, or text</source>
        <translation>Chercher par logement, nom ou texte</translation>
    </message>
    <message>
        <source>No instructions match.</source>
        <translation>Aucune consigne ne correspond.</translation>
    </message>
    <message>
        <source>No ended instructions.</source>
        <translation>Aucune consigne terminée.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>{0} added it: {1}</source>
        <translation>{0} l’a ajoutée&#x202f;: {1}</translation>
    </message>
    <message>
        <source>{0} changed it: {1}</source>
        <translation>{0} l’a modifiée&#x202f;: {1}</translation>
    </message>
    <message>
        <source>{0} ended it</source>
        <translation>{0} l’a terminée</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>sans dates</translation>
    </message>
    <message>
        <source>Unit or name</source>
        <translation>Logement ou nom</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>S’applique à</translation>
    </message>
    <message>
        <source>This resident</source>
        <translation>Ce résident</translation>
    </message>
    <message>
        <source>Whole unit</source>
        <translation>Tout le logement</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Consigne</translation>
    </message>
    <message>
        <source>What to know about packages</source>
        <translation>Ce qu’il faut savoir des colis</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Note (facultative)</translation>
    </message>
    <message>
        <source>From (optional)</source>
        <translation>À partir du (facultatif)</translation>
    </message>
    <message>
        <source>Dec 12, Friday, or 2 weeks</source>
        <translation>12 déc., vendredi ou 2 semaines</translation>
    </message>
    <message>
        <source>Away until {0}</source>
        <translation>Absent jusqu’au {0}</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuelles</translation>
    </message>
    <message>
        <source>No instructions yet. Add one for a unit or a resident (Enter).</source>
        <translation>Aucune consigne pour l’instant. Ajoutez-en une pour un logement ou un résident (Entrée).</translation>
    </message>
    <message>
        <source>Who can pick up (name)</source>
        <translation>Qui peut retirer (nom)</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Jusqu’au, inclus</translation>
    </message>
    <message>
        <source>Through (optional)</source>
        <translation>Jusqu’au, inclus (facultatif)</translation>
    </message>
    <message>
        <source>from {0} through {1}</source>
        <translation>du {0} au {1} inclus</translation>
    </message>
    <message>
        <source>through {0}</source>
        <translation>jusqu’au {0} inclus</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>à partir du {0}</translation>
    </message>
    <message>
        <source>not overdue, and no reminders until then</source>
        <translation>ni retard ni rappel d’ici là</translation>
    </message>
    <message>
        <source>Enter the unit or the name of a resident.</source>
        <translation>Saisissez le logement ou le nom d’un résident.</translation>
    </message>
    <message>
        <source>No unit or resident matches. Enter one of this community.</source>
        <translation>Aucun logement ni résident ne correspond. Saisissez-en un de cette résidence.</translation>
    </message>
    <message>
        <source>More than one match. Use the arrow keys to choose, then press Enter.</source>
        <translation>Plusieurs correspondances. Choisissez avec les flèches, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Enter the text of the instruction.</source>
        <translation>Saisissez le texte de la consigne.</translation>
    </message>
    <message>
        <source>Enter the day until which the resident is away.</source>
        <translation>Saisissez le dernier jour d’absence du résident.</translation>
    </message>
    <message>
        <source>Enter a day within the next year.</source>
        <translation>Saisissez un jour dans l’année à venir.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>Instruction added: {0}</source>
        <translation>Consigne ajoutée&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Instruction changed: {0}</source>
        <translation>Consigne modifiée&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Instruction ended: {0}</source>
        <translation>Consigne terminée&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Undo instruction</source>
        <translation>Annuler la consigne</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Annulé&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Who can pick up</source>
        <translation>Qui peut retirer</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>Absent jusqu’au</translation>
    </message>
    <message>
        <source>Deliver to door</source>
        <translation>Livrer à la porte</translation>
    </message>
    <message>
        <source>Ask for ID</source>
        <translation>Demander une pièce d’identité</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>has instructions</source>
        <translation>a des consignes</translation>
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
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>UNIDENTIFIED</source>
        <translation>NON IDENTIFIÉ</translation>
    </message>
    <message numerus="yes">
        <source>Printing %Ln labels…</source>
        <translation>
            <numerusform>Impression de %Ln étiquette…</numerusform>
            <numerusform>Impression de %Ln étiquettes…</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing label for {0}…</source>
        <translation>Impression de l’étiquette pour {0}…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels printed</source>
        <translation>
            <numerusform>%Ln étiquette imprimée</numerusform>
            <numerusform>%Ln étiquettes imprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>Label printed for {0}</source>
        <translation>Étiquette imprimée pour {0}</translation>
    </message>
    <message>
        <source>Label printing</source>
        <translation>Étiquette en cours d’impression</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Étiquette imprimée</translation>
    </message>
    <message>
        <source>Throw away the label for {0}</source>
        <translation>Jetez l’étiquette pour {0}</translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln labels</source>
        <translation>
            <numerusform>Imprimer %Ln étiquette</numerusform>
            <numerusform>Imprimer %Ln étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels not printed</source>
        <translation>
            <numerusform>%Ln étiquette non imprimée</numerusform>
            <numerusform>%Ln étiquettes non imprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>May have printed</source>
        <translation>Peut-être imprimée</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Non imprimée</translation>
    </message>
    <message>
        <source>The label for {0} may not have printed</source>
        <translation>L’étiquette pour {0} n’a peut-être pas été imprimée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels may not have printed</source>
        <translation>
            <numerusform>%Ln étiquette n’a peut-être pas été imprimée</numerusform>
            <numerusform>%Ln étiquettes n’ont peut-être pas été imprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>The label for {0} didn’t print</source>
        <translation>L’étiquette pour {0} n’a pas été imprimée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels didn’t print</source>
        <translation>
            <numerusform>%Ln étiquette n’a pas été imprimée</numerusform>
            <numerusform>%Ln étiquettes n’ont pas été imprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer is installed on this computer: add one, then look again.</source>
        <translation>Aucune imprimante n’est installée sur cet ordinateur&#x202f;: ajoutez-en une, puis réessayez.</translation>
    </message>
    <message>
        <source>no label printer is chosen.</source>
        <translation>aucune imprimante d’étiquettes n’est choisie.</translation>
    </message>
    <message>
        <source>{0} is no longer installed on this computer.</source>
        <translation>{0} n’est plus installée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{0} is offline.</source>
        <translation>{0} est hors ligne.</translation>
    </message>
    <message>
        <source>{0} is out of labels.</source>
        <translation>{0} n’a plus d’étiquettes.</translation>
    </message>
    <message>
        <source>{0} is paused.</source>
        <translation>{0} est en pause.</translation>
    </message>
    <message>
        <source>{0} isn’t responding.</source>
        <translation>{0} ne répond pas.</translation>
    </message>
    <message>
        <source>printing on {0} stopped unexpectedly.</source>
        <translation>l’impression sur {0} s’est arrêtée de façon inattendue.</translation>
    </message>
    <message>
        <source>the labels in {0} are too small.</source>
        <translation>les étiquettes de {0} sont trop petites.</translation>
    </message>
    <message>
        <source>{0} reported a problem.</source>
        <translation>{0} a signalé un problème.</translation>
    </message>
    <message>
        <source>Choose a label printer</source>
        <translation>Choisissez une imprimante d’étiquettes</translation>
    </message>
    <message>
        <source>No printers found on this computer. Install one, then try again.</source>
        <translation>Aucune imprimante sur cet ordinateur. Installez-en une, puis réessayez.</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Recherche d’imprimantes…</translation>
    </message>
    <message>
        <source>the printer</source>
        <translation>l’imprimante</translation>
    </message>
    <message>
        <source>Printing number sheet…</source>
        <translation>Impression d’une feuille de codes…</translation>
    </message>
    <message>
        <source>Number sheet printed on {0}.</source>
        <translation>Feuille de codes imprimée sur {0}.</translation>
    </message>
    <message>
        <source>No printer with A4 or Letter paper found on this computer.</source>
        <translation>Aucune imprimante au format A4 ou Lettre sur cet ordinateur.</translation>
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
    <name>moves</name>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln colis</numerusform>
            <numerusform>%Ln colis</numerusform>
        </translation>
    </message>
    <message>
        <source>Now at several locations</source>
        <translation>Actuellement à plusieurs emplacements</translation>
    </message>
    <message>
        <source>Now without a location</source>
        <translation>Actuellement sans emplacement</translation>
    </message>
    <message>
        <source>Now at {0}</source>
        <translation>Actuellement à {0}</translation>
    </message>
    <message>
        <source>Move packages</source>
        <translation>Déplacer des colis</translation>
    </message>
    <message>
        <source>Move package</source>
        <translation>Déplacer un colis</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nouvel emplacement</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Aucun emplacement</translation>
    </message>
    <message>
        <source>Move to {0}</source>
        <translation>Déplacer vers {0}</translation>
    </message>
    <message>
        <source>MyBuilding can’t change locations yet. New locations are kept on this computer.</source>
        <translation>MyBuilding ne peut pas encore changer les emplacements. Les nouveaux sont conservés sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Moved to {0}</source>
        <translation>Déplacé vers {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages have no location now</source>
        <translation>
            <numerusform>%Ln colis n’a plus d’emplacement</numerusform>
            <numerusform>%Ln colis n’ont plus d’emplacement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages moved to {0}</source>
        <translation>
            <numerusform>%Ln colis déplacé vers {0}</numerusform>
            <numerusform>%Ln colis déplacés vers {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>The package has no location now</source>
        <translation>Le colis n’a plus d’emplacement</translation>
    </message>
    <message>
        <source>Undo move</source>
        <translation>Annuler le déplacement</translation>
    </message>
    <message>
        <source>Move undone</source>
        <translation>Déplacement annulé</translation>
    </message>
    <message>
        <source>Already without a location</source>
        <translation>Déjà sans emplacement</translation>
    </message>
    <message>
        <source>Already at {0}</source>
        <translation>Déjà à {0}</translation>
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
    <name>outgoing</name>
    <message>
        <source>Proof of pickup</source>
        <translation>Preuve de retrait</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages were picked up by {who} for {carrier} on {when}.</source>
        <translation>
            <numerusform>%Ln colis a été récupéré par {who} pour {carrier} le {when}.</numerusform>
            <numerusform>%Ln colis ont été récupérés par {who} pour {carrier} le {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>From the records of this desk.</source>
        <translation>D’après les enregistrements de ce poste.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Picked up by</source>
        <translation>Récupéré par</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Unit or name</source>
        <translation>Logement ou nom</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Sortant</translation>
    </message>
    <message>
        <source>Return to sender</source>
        <translation>Retour à l’expéditeur</translation>
    </message>
    <message>
        <source>To the cleaner</source>
        <translation>Au pressing</translation>
    </message>
    <message>
        <source>From the cleaner</source>
        <translation>Du pressing</translation>
    </message>
    <message>
        <source>OUTGOING</source>
        <translation>SORTANT</translation>
    </message>
    <message>
        <source>RETURN TO SENDER</source>
        <translation>RETOUR À L’EXPÉDITEUR</translation>
    </message>
    <message>
        <source>TO THE CLEANER</source>
        <translation>AU PRESSING</translation>
    </message>
    <message>
        <source>FROM THE CLEANER</source>
        <translation>DU PRESSING</translation>
    </message>
    <message>
        <source>For pickup by {0}</source>
        <translation>À remettre à {0}</translation>
    </message>
    <message>
        <source>Picked up by {0}</source>
        <translation>Récupéré par {0}</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Signature no longer kept</source>
        <translation>Signature supprimée</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>Sans signature</translation>
    </message>
    <message>
        <source>Add outgoing package</source>
        <translation>Ajouter un colis sortant</translation>
    </message>
    <message>
        <source>Edit outgoing package</source>
        <translation>Modifier le colis sortant</translation>
    </message>
    <message>
        <source>MyBuilding has this package and keeps it as it was. Your changes are kept on this computer only.</source>
        <translation>MyBuilding a déjà ce colis et conserve ce qui a été envoyé. Vos modifications restent uniquement sur cet ordinateur.</translation>
    </message>
    <message>
        <source>{unit} changed · For pickup by {who}</source>
        <translation>{unit} modifié · À remettre à {who}</translation>
    </message>
    <message>
        <source>{0} is as before</source>
        <translation>{0} est comme avant</translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation>Annuler la modification</translation>
    </message>
    <message>
        <source>Select one outgoing package to edit</source>
        <translation>Sélectionnez un colis sortant à modifier</translation>
    </message>
    <message>
        <source>Already picked up or removed, so it can’t be changed</source>
        <translation>Déjà récupéré ou retiré&#x202f;; impossible de le modifier</translation>
    </message>
    <message>
        <source>{unit} added · For pickup by {who}</source>
        <translation>{unit} ajouté · À remettre à {who}</translation>
    </message>
    <message>
        <source>{0} removed from outgoing packages</source>
        <translation>{0} retiré des colis sortants</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outgoing packages removed</source>
        <translation>
            <numerusform>%Ln colis sortant retiré de la liste</numerusform>
            <numerusform>%Ln colis sortants retirés de la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages are outgoing again</source>
        <translation>
            <numerusform>%Ln colis est de nouveau sortant</numerusform>
            <numerusform>%Ln colis sont de nouveau sortants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages picked up by {0}</source>
        <translation>
            <numerusform>%Ln colis récupéré par {0}</numerusform>
            <numerusform>%Ln colis récupérés par {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo outgoing package</source>
        <translation>Annuler le colis sortant</translation>
    </message>
    <message>
        <source>Undo removing</source>
        <translation>Annuler la suppression</translation>
    </message>
    <message>
        <source>Undo pickup</source>
        <translation>Annuler le retrait</translation>
    </message>
    <message>
        <source>Already in MyBuilding, so it can’t be undone</source>
        <translation>Déjà dans MyBuilding&#x202f;; impossible d’annuler</translation>
    </message>
    <message>
        <source>Kept on this computer only. Other desks and MyBuilding don’t see this list.</source>
        <translation>Conservé sur cet ordinateur seulement. Les autres postes et MyBuilding ne voient pas cette liste.</translation>
    </message>
    <message>
        <source>This list is on this computer only. MyBuilding has its packages as “{0}”.</source>
        <translation>Cette liste est sur cet ordinateur seulement. MyBuilding a ses colis sous “{0}”.</translation>
    </message>
    <message>
        <source>Outgoing packages can’t be saved on this computer right now. They’re listed until MyBuilding Desk closes: write them down, and ask your IT team to check the disk.</source>
        <translation>Les colis sortants ne peuvent pas être enregistrés sur cet ordinateur pour le moment. Ils restent dans la liste jusqu’à la fermeture de MyBuilding Desk&#x202f;: notez-les et demandez à votre équipe informatique de vérifier le disque.</translation>
    </message>
    <message>
        <source>This package is for {0}, not in this pickup.</source>
        <translation>Ce colis est pour {0}&#x202f;; il n’est pas dans ce retrait.</translation>
    </message>
    <message>
        <source>This package isn’t in the outgoing packages.</source>
        <translation>Ce colis n’est pas dans les colis sortants.</translation>
    </message>
    <message>
        <source>Save proof of pickup</source>
        <translation>Enregistrer la preuve de retrait</translation>
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
        <source>%Ln not reminded</source>
        <translation>
            <numerusform>%Ln sans rappel</numerusform>
            <numerusform>%Ln sans rappel</numerusform>
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
    <message>
        <source>Final notice due</source>
        <translation>Dernier avis à envoyer</translation>
    </message>
    <message>
        <source>Return due</source>
        <translation>À renvoyer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Door slip</source>
        <translation>Avis de porte</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Final notice · Email</source>
        <translation>Dernier avis · Courriel</translation>
    </message>
    <message>
        <source>Reminder opened in your mail program: {0}</source>
        <translation>Rappel ouvert dans votre messagerie&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Printing door slip: {0}</source>
        <translation>Impression de l’avis de porte&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Reminder copied: {0}</source>
        <translation>Rappel copié&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Final notice opened in your mail program: {0}</source>
        <translation>Dernier avis ouvert dans votre messagerie&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Printing final notice: {0}</source>
        <translation>Impression du dernier avis&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Final notice copied: {0}</source>
        <translation>Dernier avis copié&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Copy final notice</source>
        <translation>Copier le dernier avis</translation>
    </message>
    <message>
        <source>Send by MyBuilding</source>
        <translation>Envoyer par MyBuilding</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
    <message>
        <source>MyBuilding reminded {0}</source>
        <translation>MyBuilding a envoyé un rappel à {0}</translation>
    </message>
    <message>
        <source>MyBuilding couldn’t remind {0}: {1}</source>
        <translation>MyBuilding n’a pas pu envoyer de rappel à {0}&#x202f;: {1}</translation>
    </message>
    <message>
        <source>MyBuilding didn’t answer and may have reminded {0}. Check before you remind again.</source>
        <translation>MyBuilding n’a pas répondu et a peut-être envoyé un rappel à {0}. Vérifiez avant d’en envoyer un autre.</translation>
    </message>
    <message>
        <source>Final notice</source>
        <translation>Dernier avis</translation>
    </message>
    <message>
        <source>Write in</source>
        <translation>Écrire en</translation>
    </message>
    <message>
        <source>No mail program opened. The final notice was copied instead: {0}</source>
        <translation>Aucune messagerie ne s’est ouverte. Le dernier avis a été copié&#x202f;: {0}</translation>
    </message>
    <message>
        <source>No mail program opened. The reminder was copied instead: {0}</source>
        <translation>Aucune messagerie ne s’est ouverte. Le rappel a été copié&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Undo reminder</source>
        <translation>Annuler le rappel</translation>
    </message>
    <message>
        <source>Undo final notice</source>
        <translation>Annuler le dernier avis</translation>
    </message>
    <message>
        <source>Final notice undone</source>
        <translation>Dernier avis annulé</translation>
    </message>
    <message>
        <source>Reminder undone</source>
        <translation>Rappel annulé</translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln residents to email</source>
        <translation>
            <numerusform>Sélectionnez au plus %Ln résident à qui écrire</numerusform>
            <numerusform>Sélectionnez au plus %Ln résidents à qui écrire</numerusform>
        </translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Select packages of one resident</source>
        <translation>Sélectionnez les colis d’un seul résident</translation>
    </message>
    <message>
        <source>Hold packages</source>
        <translation>Mettre des colis de côté</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Hold packages of</source>
        <translation>Mettre de côté les colis de</translation>
    </message>
    <message>
        <source>This resident</source>
        <translation>Ce résident</translation>
    </message>
    <message>
        <source>Whole unit</source>
        <translation>Tout le logement</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Dec 12, Friday, or 2 weeks</source>
        <translation>12 déc., vendredi ou 2 semaines</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Note (facultative)</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semaine</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 semaines</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mois</translation>
    </message>
    <message>
        <source>Through {0}. No reminders until then.</source>
        <translation>Jusqu’au {0} inclus. Aucun rappel d’ici là.</translation>
    </message>
    <message>
        <source>Enter a day within the next year.</source>
        <translation>Saisissez un jour dans l’année à venir.</translation>
    </message>
    <message>
        <source>Hold ended: {0}</source>
        <translation>Fin de la mise de côté&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Undo hold</source>
        <translation>Annuler la mise de côté</translation>
    </message>
    <message>
        <source>Return to sender</source>
        <translation>Renvoyer à l’expéditeur</translation>
    </message>
    <message numerus="yes">
        <source>Return %Ln packages</source>
        <translation>
            <numerusform>Renvoyer %Ln colis</numerusform>
            <numerusform>Renvoyer %Ln colis</numerusform>
        </translation>
    </message>
    <message>
        <source>Other reason…</source>
        <translation>Autre motif…</translation>
    </message>
    <message>
        <source>Not claimed</source>
        <translation>Non réclamé</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>A déménagé</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>Adresse erronée</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>last reminder</source>
        <translation>dernier rappel</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Imprimer l’avis</translation>
    </message>
    <message>
        <source>Copy reminder</source>
        <translation>Copier le rappel</translation>
    </message>
    <message>
        <source>End hold</source>
        <translation>Terminer la mise de côté</translation>
    </message>
    <message>
        <source>Print overdue list</source>
        <translation>Imprimer la liste en souffrance</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En souffrance</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more packages</source>
        <translation>
            <numerusform>et %Ln autre colis</numerusform>
            <numerusform>et %Ln autres colis</numerusform>
        </translation>
    </message>
    <message>
        <source>Email final notice</source>
        <translation>Envoyer le dernier avis par courriel</translation>
    </message>
    <message>
        <source>Print final notice</source>
        <translation>Imprimer le dernier avis</translation>
    </message>
    <message>
        <source>Email reminder</source>
        <translation>Envoyer un rappel par courriel</translation>
    </message>
    <message>
        <source>Print door slip</source>
        <translation>Imprimer un avis de porte</translation>
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
    <name>paper</name>
    <message>
        <source>printing…</source>
        <translation>impression…</translation>
    </message>
    <message>
        <source>printing on {0}</source>
        <translation>impression sur {0}</translation>
    </message>
    <message>
        <source>Not printed: no printer for A4 or Letter is set up on this computer.</source>
        <translation>Non imprimé&#x202f;: aucune imprimante A4 ou Letter n’est installée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Not printed: {0} is offline. Turn it on, then try again.</source>
        <translation>Non imprimé&#x202f;: {0} est hors ligne. Allumez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>Not printed: {0} is out of paper. Add some, then try again.</source>
        <translation>Non imprimé&#x202f;: {0} n’a plus de papier. Ajoutez-en, puis réessayez.</translation>
    </message>
    <message>
        <source>Not printed: {0} is paused. Resume it, then try again.</source>
        <translation>Non imprimé&#x202f;: {0} est en pause. Relancez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>{0} isn’t responding, and may still print. Check it before you try again.</source>
        <translation>{0} ne répond pas et peut encore imprimer. Vérifiez-la avant de réessayer.</translation>
    </message>
    <message>
        <source>Not printed: {0} reported a problem. Check it, then try again.</source>
        <translation>Non imprimé&#x202f;: {0} a signalé un problème. Vérifiez-la, puis réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln door slips</source>
        <translation>
            <numerusform>%Ln avis à la porte</numerusform>
            <numerusform>%Ln avis à la porte</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
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
    <name>practice</name>
    <message>
        <source>Practice: not real packages</source>
        <translation>Entraînement&#x202f;: colis fictifs</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ENTRAÎNEMENT</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré&#x202f;: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Proof of release</source>
        <translation>Preuve de remise</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>État au {0}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Signed at this desk</source>
        <translation>Signé à ce poste</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages for {unit} were released to {to} by {by}, {when}.</source>
        <translation>
            <numerusform>%Ln colis pour {unit} a été remis à {to} par {by}, {when}.</numerusform>
            <numerusform>%Ln colis pour {unit} ont été remis à {to} par {by}, {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>an unnamed person</source>
        <translation>une personne non nommée</translation>
    </message>
    <message>
        <source>an unnamed user</source>
        <translation>un utilisateur non nommé</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>à un moment inconnu</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Recorded here</source>
        <translation>Enregistré ici</translation>
    </message>
    <message>
        <source>Photo ID</source>
        <translation>Pièce d’identité</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Reference ID</source>
        <translation>ID de référence</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Released at another desk, or no longer on record here. MyBuilding has the name and the time. Signature, note, and ID check are kept where they were taken.</source>
        <translation>Remis à un autre poste, ou plus consigné ici. MyBuilding a le nom et l’heure. La signature, la note et la vérification d’identité sont conservées là où elles ont été prises.</translation>
    </message>
    <message>
        <source>None was taken</source>
        <translation>Aucune n’a été prise</translation>
    </message>
    <message>
        <source>Not kept: this computer keeps no signatures</source>
        <translation>Non conservée&#x202f;: cet ordinateur ne garde pas de signatures</translation>
    </message>
    <message numerus="yes">
        <source>Removed on {day} after %Ln days</source>
        <translation>
            <numerusform>Supprimée le {day} après %Ln jour</numerusform>
            <numerusform>Supprimée le {day} après %Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Enregistré par</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>MyBuilding ID</source>
        <translation>ID MyBuilding</translation>
    </message>
    <message>
        <source>Package {0}</source>
        <translation>Colis {0}</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Colis</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Names and times come from MyBuilding.</source>
        <translation>Les noms et les heures proviennent de MyBuilding.</translation>
    </message>
    <message>
        <source>Names and times come from MyBuilding and from the records of this desk.</source>
        <translation>Les noms et les heures proviennent de MyBuilding et des données de ce poste.</translation>
    </message>
    <message>
        <source>The release hasn’t synced to MyBuilding yet.</source>
        <translation>La remise n’est pas encore synchronisée avec MyBuilding.</translation>
    </message>
    <message>
        <source>Selected only</source>
        <translation>Sélection seule</translation>
    </message>
    <message>
        <source>Whole pickup</source>
        <translation>Toute la remise</translation>
    </message>
    <message>
        <source>The document shows full names and notes: it’s evidence.</source>
        <translation>Le document montre les noms et les notes en entier, car il sert de preuve.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more packages in the same pickup</source>
        <translation>
            <numerusform>%Ln autre colis dans la même remise</numerusform>
            <numerusform>%Ln autres colis dans la même remise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pickups, a page for each</source>
        <translation>
            <numerusform>%Ln remise, une page pour chacune</numerusform>
            <numerusform>%Ln remises, une page pour chacune</numerusform>
        </translation>
    </message>
    <message>
        <source>Released to {0}</source>
        <translation>Remis à {0}</translation>
    </message>
    <message>
        <source>Released to {0}, {1}</source>
        <translation>Remis à {0}, {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a signature</source>
        <translation>
            <numerusform>%Ln avec signature</numerusform>
            <numerusform>%Ln avec signature</numerusform>
        </translation>
    </message>
    <message>
        <source>With the signature</source>
        <translation>Avec la signature</translation>
    </message>
    <message>
        <source>The disk is full, so no PDF was saved. Free up space or choose another folder.</source>
        <translation>Le disque est plein, aucun PDF n’a été enregistré. Libérez de l’espace ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>That folder is no longer there, so no PDF was saved. Choose another one.</source>
        <translation>Ce dossier n’existe plus, aucun PDF n’a été enregistré. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>No PDF was saved: the folder can’t be written to, or the file is open in another program. Close it or choose another folder.</source>
        <translation>Aucun PDF n’a été enregistré&#x202f;: impossible d’écrire dans le dossier, ou le fichier est ouvert dans un autre programme. Fermez-le ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>No PDF was saved. Choose another folder, then try again.</source>
        <translation>Aucun PDF n’a été enregistré. Choisissez un autre dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>No printer for A4 or Letter is set up on this computer. Save a PDF instead.</source>
        <translation>Aucune imprimante A4 ou Lettre n’est installée sur cet ordinateur. Enregistrez plutôt un PDF.</translation>
    </message>
    <message>
        <source>Not printed: {0} is offline. Turn it on, or save a PDF instead.</source>
        <translation>Non imprimé&#x202f;: {0} est hors ligne. Allumez-la ou enregistrez plutôt un PDF.</translation>
    </message>
    <message>
        <source>Not printed: {0} is out of paper. Add some, or save a PDF instead.</source>
        <translation>Non imprimé&#x202f;: {0} n’a plus de papier. Ajoutez-en ou enregistrez plutôt un PDF.</translation>
    </message>
    <message>
        <source>Not printed: {0} is paused. Resume it, or save a PDF instead.</source>
        <translation>Non imprimé&#x202f;: {0} est en pause. Relancez-la ou enregistrez plutôt un PDF.</translation>
    </message>
    <message>
        <source>{0} isn’t responding, and may still print it. Save a PDF instead.</source>
        <translation>{0} ne répond pas et pourrait encore l’imprimer. Enregistrez plutôt un PDF.</translation>
    </message>
    <message>
        <source>Not printed: {0} reported a problem. Save a PDF instead.</source>
        <translation>Non imprimé&#x202f;: {0} a signalé un problème. Enregistrez plutôt un PDF.</translation>
    </message>
    <message>
        <source>The printer</source>
        <translation>L’imprimante</translation>
    </message>
    <message>
        <source>Only for released packages</source>
        <translation>Seulement pour les colis remis</translation>
    </message>
    <message>
        <source>Printing proof of release on {0}</source>
        <translation>Impression de la preuve de remise sur {0}</translation>
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
        <source>No outgoing packages</source>
        <translation>Aucun colis sortant</translation>
    </message>
    <message>
        <source>No user to switch to</source>
        <translation>Aucun autre utilisateur</translation>
    </message>
    <message>
        <source>All labels are printed</source>
        <translation>Toutes les étiquettes sont imprimées</translation>
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
        <source>Photo ID required. Check the ID of {0}, then press {1}.</source>
        <translation>Pièce d’identité requise. Vérifiez celle de {0}, puis appuyez sur {1}.</translation>
    </message>
    <message>
        <source>Check the ID again because someone else is picking up.</source>
        <translation>Vérifiez de nouveau la pièce d’identité, car quelqu’un d’autre récupère.</translation>
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
    <name>reminder</name>
    <message>
        <source>Hello {name},

This is our final notice. We still have {count} for you at the front desk:

{packages}

Already here for {days}. Pick up now: packages left here are returned to the sender.

{pickup}

{building}</source>
        <translation>Bonjour {name},

Ceci est notre dernier avis. Nous avons toujours {count} pour vous à l’accueil&#x202f;:

{packages}

Déjà {days} à l’accueil. Merci de passer maintenant. Ce qui n’est pas récupéré est renvoyé à l’expéditeur.

{pickup}

{building}</translation>
    </message>
    <message>
        <source>Hello {name},

We have {count} for you at the front desk:

{packages}

Already here for {days}. Come by soon to pick up.

{pickup}

{building}</source>
        <translation>Bonjour {name},

Nous avons {count} pour vous à l’accueil&#x202f;:

{packages}

Déjà {days} à l’accueil. Merci de passer bientôt.

{pickup}

{building}</translation>
    </message>
    <message>
        <source>Final notice: {count} at {building}</source>
        <translation>Dernier avis&#x202f;: {count} à {building}</translation>
    </message>
    <message>
        <source>Reminder: {count} at {building}</source>
        <translation>Rappel&#x202f;: {count} à {building}</translation>
    </message>
    <message>
        <source>Printed {0} by {1}</source>
        <translation>Imprimé le {0} par {1}</translation>
    </message>
    <message>
        <source>{0} for you</source>
        <translation>{0} pour vous</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transporteur</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Pick up at the front desk</source>
        <translation>À récupérer à l’accueil</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Final notice</source>
        <translation>Dernier avis</translation>
    </message>
    <message>
        <source>residents of {0}</source>
        <translation>résidents du {0}</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>reçu le {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln colis</numerusform>
            <numerusform>%Ln colis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces</source>
        <translation>
            <numerusform>%Ln pièce</numerusform>
            <numerusform>%Ln pièces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Package report</source>
        <translation>Rapport sur les colis</translation>
    </message>
    <message>
        <source>Made with MyBuilding Desk</source>
        <translation>Réalisé avec MyBuilding Desk</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Situation au {0}</translation>
    </message>
    <message>
        <source>History on this computer starts {0}. For older data, use MyBuilding.</source>
        <translation>L’historique de cet ordinateur commence le {0}. Pour les données antérieures, utilisez MyBuilding.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsynced changes are included.</source>
        <translation>
            <numerusform>%Ln modification non synchronisée est incluse.</numerusform>
            <numerusform>%Ln modifications non synchronisées sont incluses.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Data as of {0}.</source>
        <translation>Hors ligne. Données de {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Offline. Data as of {when}; %Ln unsynced changes are included.</source>
        <translation>
            <numerusform>Hors ligne. Données de {when}&#x202f;; %Ln modification non synchronisée est incluse.</numerusform>
            <numerusform>Hors ligne. Données de {when}&#x202f;; %Ln modifications non synchronisées sont incluses.</numerusform>
        </translation>
    </message>
    <message>
        <source>Based on the history kept on this computer.</source>
        <translation>D’après l’historique conservé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Based on history kept on this computer since {0}.</source>
        <translation>D’après l’historique conservé sur cet ordinateur depuis le {0}.</translation>
    </message>
    <message>
        <source>Updated {0}.</source>
        <translation>Mis à jour&#x202f;: {0}.</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Journal du jour</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Plus ancien</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Résidents</translation>
    </message>
    <message>
        <source>Overdue packages</source>
        <translation>Colis en souffrance</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>In storage</source>
        <translation>En dépôt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En souffrance</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Durée médiane</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source>Packages received in this period.</source>
        <translation>Colis reçus sur cette période.</translation>
    </message>
    <message>
        <source>Packages picked up in this period.</source>
        <translation>Colis retirés sur cette période.</translation>
    </message>
    <message>
        <source>Packages that haven’t been picked up, as of now.</source>
        <translation>Colis pas encore retirés à cette heure.</translation>
    </message>
    <message>
        <source>Packages that have been in storage too long, as of now.</source>
        <translation>Colis en dépôt depuis trop longtemps à cette heure.</translation>
    </message>
    <message>
        <source>Half of the packages picked up in this period were in storage for less time.</source>
        <translation>La moitié des colis retirés sur cette période est restée moins longtemps en dépôt.</translation>
    </message>
    <message>
        <source>9 of 10 were picked up within {0}.</source>
        <translation>9 sur 10 ont été retirés en {0} au plus.</translation>
    </message>
    <message>
        <source>Busiest hours: logged</source>
        <translation>Heures d’affluence&#x202f;: enregistrés</translation>
    </message>
    <message>
        <source>Busiest hours: released</source>
        <translation>Heures d’affluence&#x202f;: remis</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Jour de la semaine</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln logged packages</source>
        <translation>
            <numerusform>Sur %Ln colis enregistré</numerusform>
            <numerusform>Sur %Ln colis enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>By carrier</source>
        <translation>Par transporteur</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Units with the most packages logged</source>
        <translation>Logements avec le plus de colis enregistrés</translation>
    </message>
    <message>
        <source>Time in storage</source>
        <translation>Durée en dépôt</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln released packages</source>
        <translation>
            <numerusform>Sur %Ln colis remis</numerusform>
            <numerusform>Sur %Ln colis remis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days or more</source>
        <translation>
            <numerusform>%Ln jour ou plus</numerusform>
            <numerusform>%Ln jours ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Under {0} h</source>
        <translation>Moins de {0} h</translation>
    </message>
    <message>
        <source>{0}–{1} days</source>
        <translation>{0}–{1} jours</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>By user</source>
        <translation>Par utilisateur</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more units</source>
        <translation>
            <numerusform>Et %Ln autre logement</numerusform>
            <numerusform>Et %Ln autres logements</numerusform>
        </translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sans changement</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}, until {1}</source>
        <translation>{0}, jusqu’à {1}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Packages per hour</source>
        <translation>Colis par heure</translation>
    </message>
    <message>
        <source>Packages per day</source>
        <translation>Colis par jour</translation>
    </message>
    <message>
        <source>Packages per week</source>
        <translation>Colis par semaine</translation>
    </message>
    <message>
        <source>Packages per month</source>
        <translation>Colis par mois</translation>
    </message>
    <message>
        <source>Packages per year</source>
        <translation>Colis par an</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Still downloading history ({0}). Figures will grow.</source>
        <translation>Téléchargement de l’historique en cours ({0}). Les chiffres vont augmenter.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucune pour l’instant</translation>
    </message>
    <message>
        <source>Last {when} · {user}</source>
        <translation>Dernière&#x202f;: {when} · {user}</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln packages were received earlier, and released on this day.</source>
        <translation>
            <numerusform>Le dernier colis a été reçu plus tôt et remis ce jour-là.</numerusform>
            <numerusform>Les %Ln derniers colis ont été reçus plus tôt et remis ce jour-là.</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages in the order of arrival</source>
        <translation>Colis par ordre d’arrivée</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Enregistré par</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation>
            <numerusform>Dernier jour</numerusform>
            <numerusform>%Ln derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder yet</source>
        <translation>Aucun rappel</translation>
    </message>
    <message>
        <source>Last reminder: {0} · {1}</source>
        <translation>Dernier rappel&#x202f;: {0} · {1}</translation>
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
    <message>
        <source>Print labels</source>
        <translation>Imprimer les étiquettes</translation>
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
        <source>Perishable</source>
        <translation>Denrées périssables</translation>
    </message>
    <message>
        <source>Hours until a perishable package is marked with a square and an overdue triangle.</source>
        <translation>Heures avant qu’un colis périssable soit marqué d’un carré, puis d’un triangle (en souffrance).</translation>
    </message>
    <message>
        <source>Hours until the square of a perishable package</source>
        <translation>Heures avant le carré d’un colis périssable</translation>
    </message>
    <message>
        <source>Hours until the overdue triangle of a perishable package</source>
        <translation>Heures avant le triangle (en souffrance) d’un colis périssable</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>Enter two increasing numbers of hours, such as 4 24. Still set to {kept}.</source>
        <translation>Saisissez deux nombres croissants d’heures, comme 4 24. La valeur reste {kept}.</translation>
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
        <source>Days in storage, after a reminder. 0 suggests none.</source>
        <translation>Jours en dépôt, après un rappel. 0 n’en propose aucun.</translation>
    </message>
    <message>
        <source>Enter a whole number of days from 0 to {most}. Still set to {kept}.</source>
        <translation>Saisissez un nombre entier de jours de 0 à {most}. La valeur reste {kept}.</translation>
    </message>
    <message>
        <source>Keep signatures for</source>
        <translation>Conserver les signatures</translation>
    </message>
    <message>
        <source>Signatures stay on this computer as proof of release, then they are removed. 0 keeps no signatures.</source>
        <translation>Les signatures restent sur cet ordinateur comme preuve de remise, puis elles sont supprimées. 0 n’en conserve aucune.</translation>
    </message>
    <message>
        <source>Keep signatures for, in days</source>
        <translation>Conserver les signatures, en jours</translation>
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
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Label size</source>
        <translation>Format d’étiquette</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplaires</translation>
    </message>
    <message>
        <source>Every package</source>
        <translation>Tous les colis</translation>
    </message>
    <message>
        <source>Without barcode</source>
        <translation>Sans code-barres</translation>
    </message>
    <message>
        <source>Labels print offline, too.</source>
        <translation>Elles s’impriment aussi hors ligne.</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimer des étiquettes</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initiales</translation>
    </message>
    <message>
        <source>Name on label</source>
        <translation>Nom sur l’étiquette</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Code 128</source>
        <translation>Code 128</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Count 3 prints 1/3, 2/3, and 3/3.</source>
        <translation>Pour 3 pièces, imprime 1/3, 2/3 et 3/3.</translation>
    </message>
    <message>
        <source>One label per piece</source>
        <translation>Une étiquette par pièce</translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation>{0} (non installée)</translation>
    </message>
    <message>
        <source>Printer’s own size</source>
        <translation>Format de l’imprimante</translation>
    </message>
    <message>
        <source>{0} × {1} in</source>
        <translation>{0} × {1} po</translation>
    </message>
    <message>
        <source>{0} × {1} mm</source>
        <translation>{0} × {1} mm</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En souffrance</translation>
    </message>
    <message>
        <source>Remind again after</source>
        <translation>Nouveau rappel après</translation>
    </message>
    <message>
        <source>0 suggests one reminder only.</source>
        <translation>0 ne propose qu’un seul rappel.</translation>
    </message>
    <message>
        <source>Remind again after, in days</source>
        <translation>Nouveau rappel après, en jours</translation>
    </message>
    <message>
        <source>Final notice after</source>
        <translation>Dernier avis après</translation>
    </message>
    <message>
        <source>Final notice after, in days in storage</source>
        <translation>Dernier avis après, en jours en dépôt</translation>
    </message>
    <message>
        <source>Return to sender after</source>
        <translation>Renvoi à l’expéditeur après</translation>
    </message>
    <message>
        <source>Days in storage, after a final notice. 0 suggests none.</source>
        <translation>Jours en dépôt, après un dernier avis. 0 n’en propose aucun.</translation>
    </message>
    <message>
        <source>Return to sender after, in days in storage</source>
        <translation>Renvoi à l’expéditeur après, en jours en dépôt</translation>
    </message>
    <message>
        <source>Where to pick up</source>
        <translation>Où récupérer</translation>
    </message>
    <message>
        <source>A line in each reminder, such as “Front desk, 8 AM to 10 PM”.</source>
        <translation>Une ligne de chaque rappel, par exemple «&#x202f;Accueil, de 8 h à 22 h&#x202f;».</translation>
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
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
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
        <source>Contents</source>
        <translation>Contenu</translation>
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
        <source>Not found in an audit</source>
        <translation>Introuvable lors d’un contrôle</translation>
    </message>
    <message>
        <source>Moved to {0}</source>
        <translation>Déplacé vers {0}</translation>
    </message>
    <message>
        <source>Moved to no location</source>
        <translation>Déplacé, sans emplacement</translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation>pas encore synchronisé</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation>conservé sur cet ordinateur</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>depuis {0}</translation>
    </message>
    <message>
        <source>Reminder opened in the mail program</source>
        <translation>Rappel ouvert dans la messagerie</translation>
    </message>
    <message>
        <source>Final notice opened in the mail program</source>
        <translation>Dernier avis ouvert dans la messagerie</translation>
    </message>
    <message>
        <source>Door slip printed</source>
        <translation>Avis de porte imprimé</translation>
    </message>
    <message>
        <source>Reminder copied</source>
        <translation>Rappel copié</translation>
    </message>
    <message>
        <source>Reminded by MyBuilding</source>
        <translation>Rappelé par MyBuilding</translation>
    </message>
    <message>
        <source>Final notice printed</source>
        <translation>Dernier avis imprimé</translation>
    </message>
    <message>
        <source>Final notice copied</source>
        <translation>Dernier avis copié</translation>
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
        <source>ID checked</source>
        <translation>pièce d’identité vérifiée</translation>
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
    <message>
        <source>Label printed</source>
        <translation>Étiquette imprimée</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>Returned to sender: {0}</source>
        <translation>Renvoyé à l’expéditeur&#x202f;: {0}</translation>
    </message>
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
    <message numerus="yes">
        <source>Undo return of %Ln packages</source>
        <translation>
            <numerusform>Annuler le renvoi de %Ln colis</numerusform>
            <numerusform>Annuler le renvoi de %Ln colis</numerusform>
        </translation>
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
        <source>Return undone · {0} pending again</source>
        <translation>Renvoi annulé · {0} de nouveau en attente</translation>
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
    <message>
        <source>Can’t undo: this package is already synced.</source>
        <translation>Impossible d’annuler&#x202f;: ce colis est déjà synchronisé.</translation>
    </message>
    <message>
        <source>Can’t undo: these packages are already synced.</source>
        <translation>Impossible d’annuler&#x202f;: ces colis sont déjà synchronisés.</translation>
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
