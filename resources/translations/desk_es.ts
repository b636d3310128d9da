<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Version {0} · Qt {1} · Python {2}</source>
        <translation>Versión {0} · Qt {1} · Python {2}</translation>
    </message>
    <message>
        <source>The front-desk program for concierges of MyBuilding communities. Free software, MIT licence.</source>
        <translation>El programa de recepción para conserjes de comunidades MyBuilding. Software libre, licencia MIT.</translation>
    </message>
    <message>
        <source>{0} copies what somebody who helps wants to know of this PC.</source>
        <translation>{0} copia lo que quien ayuda quiere saber de este PC.</translation>
    </message>
    <message>
        <source>Parts of the program and their licences</source>
        <translation>Partes del programa y sus licencias</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Licence of {name}</source>
        <translation>Licencia de {name}</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>Key: {key}</source>
        <translation>Tecla: {key}</translation>
    </message>
</context>
<context>
    <name>ActivityController</name>
    <message>
        <source>Story copied</source>
        <translation>Historia copiada</translation>
    </message>
</context>
<context>
    <name>ActivitySheet</name>
    <message>
        <source>The whole story of the package</source>
        <translation>La historia completa del paquete</translation>
    </message>
    <message>
        <source>Copy the story</source>
        <translation>Copiar la historia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Drop</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>End drop</source>
        <translation>Terminar lote</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Mensajero</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
</context>
<context>
    <name>ClerkSwitch</name>
    <message>
        <source>Scan again once a clerk is at the desk.</source>
        <translation>Vuelva a escanear cuando haya alguien en el mostrador.</translation>
    </message>
</context>
<context>
    <name>ClerkSwitchCard</name>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>¿Quién está en el mostrador?</translation>
    </message>
    <message>
        <source>Each works in their own name; what the others did is still sent in theirs.</source>
        <translation>Cada uno trabaja en su propio nombre; lo que hicieron los demás se envía en el suyo.</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Packages at the front desk</source>
        <translation>Los paquetes de la recepción</translation>
    </message>
</context>
<context>
    <name>CommunityList</name>
    <message>
        <source>Communities</source>
        <translation>Comunidades</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details of the selected package</source>
        <translation>Detalles del paquete seleccionado</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Copy no.</source>
        <translation>Copiar n.º</translation>
    </message>
    <message>
        <source>Carrier page</source>
        <translation>Página del transportista</translation>
    </message>
    <message>
        <source>Whole story</source>
        <translation>Historia completa</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Select a package to see its story.</source>
        <translation>Seleccione un paquete para ver su historia.</translation>
    </message>
    <message>
        <source>Say whom it is for</source>
        <translation>Decir para quién es</translation>
    </message>
</context>
<context>
    <name>EraseReportColumn</name>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
</context>
<context>
    <name>EraseSection</name>
    <message>
        <source>Forget this PC</source>
        <translation>Olvidar esta PC</translation>
    </message>
    <message>
        <source>Type {word} to go on</source>
        <translation>Escriba {word} para seguir</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>Forget now</source>
        <translation>Olvidar ahora</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Enviar todo ahora</translation>
    </message>
    <message>
        <source>For a PC that goes to somebody else. All that this program keeps for this PC account is removed.</source>
        <translation>Para una PC que pasa a otras manos. Se elimina todo lo que este programa guarda para esta cuenta de la PC.</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>FaultNotice</name>
    <message>
        <source>Copy a report</source>
        <translation>Copiar un informe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find any package</source>
        <translation>Buscar cualquier paquete</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>The desk is locked. Unlock it, then scan again.</source>
        <translation>El mostrador está bloqueado. Desbloquéelo y vuelva a escanear.</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>El bloqueo de mayúsculas está activado.</translation>
    </message>
    <message>
        <source>Asking MyBuilding…</source>
        <translation>Consultando MyBuilding…</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change clerk</source>
        <translation>Cambiar de persona</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Packages at the front desk</source>
        <translation>Los paquetes de la recepción</translation>
    </message>
    <message>
        <source>This desk is locked.</source>
        <translation>Este mostrador está bloqueado.</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>Escriba su PIN.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Usar la contraseña</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Usar el PIN</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>The keychain of this PC does not open, so no PIN can be checked. Use your password.</source>
        <translation>El llavero de este equipo no se abre, así que no se puede comprobar ningún PIN. Use su contraseña.</translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message>
        <source>You see your own packages here. Logging and releasing is for the staff.</source>
        <translation>Aquí ve sus propios paquetes. Registrar y entregar es cosa del personal.</translation>
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
        <translation>{key}: cambiar de persona</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
</context>
<context>
    <name>OnboardingCard</name>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Paso {0} de {1}</translation>
    </message>
</context>
<context>
    <name>OutboxController</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show them ({key})</source>
        <translation>Mostrarlas ({key})</translation>
    </message>
    <message>
        <source>Correct ({key})</source>
        <translation>Corregir ({key})</translation>
    </message>
    <message>
        <source>taken off the list</source>
        <translation>quitado de la lista</translation>
    </message>
</context>
<context>
    <name>OutboxSheet</name>
    <message>
        <source>What this desk has sent and has still to send</source>
        <translation>Lo que esta recepción ha enviado y lo que le falta enviar</translation>
    </message>
    <message>
        <source>Everything logged and released at this desk</source>
        <translation>Todo lo registrado y entregado en esta recepción</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>No queda nada por enviar.</translation>
    </message>
    <message>
        <source>Why it is not needed</source>
        <translation>Por qué no hace falta</translation>
    </message>
    <message>
        <source>Say in a few words why it is not needed; the words stay on record.</source>
        <translation>Diga en pocas palabras por qué no hace falta; quedan anotadas.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Enviarlo otra vez</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>Ya está allí</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Enviar todo ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Por enviar</translation>
    </message>
</context>
<context>
    <name>PackageEntry</name>
    <message>
        <source>Type the unit or the name, then press Enter.</source>
        <translation>Escriba la unidad o el nombre y presione Entrar.</translation>
    </message>
    <message>
        <source>More than one fits: choose with the arrow keys, then press Enter.</source>
        <translation>Hay más de una opción: elija con las flechas y presione Entrar.</translation>
    </message>
    <message>
        <source>The number was changed to the one scanned last.</source>
        <translation>Se tomó el último número escaneado.</translation>
    </message>
</context>
<context>
    <name>PackageTable</name>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide the {0}</source>
        <translation>Ocultar: {0}</translation>
    </message>
    <message>
        <source>Show the {0}</source>
        <translation>Mostrar: {0}</translation>
    </message>
</context>
<context>
    <name>PinSection</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN, once more</source>
        <translation>PIN, otra vez</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Fijar el PIN</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>4 to 8 digits that open your locked desk, also without a network. Ten wrong ones, and it is forgotten.</source>
        <translation>De 4 a 8 cifras que abren su mostrador bloqueado, también sin red. Tras diez intentos erróneos se olvida.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>A PIN is 4 to 8 digits.</source>
        <translation>Un PIN tiene de 4 a 8 cifras.</translation>
    </message>
    <message>
        <source>This one is guessed too easily. Choose digits without a pattern.</source>
        <translation>Este se adivina con demasiada facilidad. Elija cifras sin un patrón.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the PIN once more.</source>
        <translation>Los dos no coinciden. Escriba el PIN otra vez.</translation>
    </message>
    <message>
        <source>Your PIN is set.</source>
        <translation>Su PIN está fijado.</translation>
    </message>
    <message>
        <source>You have no PIN.</source>
        <translation>No tiene PIN.</translation>
    </message>
    <message>
        <source>This PC has no keychain that can be used, so it cannot keep a PIN.</source>
        <translation>Este equipo no tiene un llavero que se pueda usar, así que no puede guardar un PIN.</translation>
    </message>
    <message>
        <source>Asking MyBuilding…</source>
        <translation>Consultando MyBuilding…</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
</context>
<context>
    <name>PrivacyController</name>
    <message>
        <source>Your building decides whether names are short</source>
        <translation>Su edificio decide si los nombres se acortan</translation>
    </message>
    <message>
        <source>Names are short, notes are hidden</source>
        <translation>Nombres cortos, notas ocultas</translation>
    </message>
    <message>
        <source>Names are shown whole</source>
        <translation>Los nombres se ven enteros</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Number copied</source>
        <translation>Número copiado</translation>
    </message>
    <message>
        <source>No public page is known for a number of {carrier}.</source>
        <translation>No se conoce ninguna página pública para un número de {carrier}.</translation>
    </message>
    <message>
        <source>The carrier’s page opens in the browser</source>
        <translation>La página del transportista se abre en el navegador</translation>
    </message>
    <message>
        <source>This PC has no browser that could show the page.</source>
        <translation>Este PC no tiene ningún navegador que pueda mostrar la página.</translation>
    </message>
</context>
<context>
    <name>ReleaseList</name>
    <message>
        <source>Packages to release</source>
        <translation>Paquetes por entregar</translation>
    </message>
</context>
<context>
    <name>ReleaseSheet</name>
    <message>
        <source>Release packages</source>
        <translation>Entregar paquetes</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Release to {unit}</source>
        <translation>Entregar a {unit}</translation>
    </message>
    <message>
        <source>No package is ticked. Space ticks the one under the cursor.</source>
        <translation>Ningún paquete está marcado. La barra espaciadora marca el que está bajo el cursor.</translation>
    </message>
    <message>
        <source>Who collects? Type a name, then press Enter.</source>
        <translation>¿Quién recoge? Escriba un nombre y presione Entrar.</translation>
    </message>
    <message>
        <source>Collected by {name}</source>
        <translation>Recoge {name}</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otra…</translation>
    </message>
    <message>
        <source>Collected by somebody else</source>
        <translation>Recoge otra persona</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>Recoge</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Something to remember</source>
        <translation>Algo que recordar</translation>
    </message>
    <message>
        <source>Clear the signature</source>
        <translation>Borrar la firma</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a package, or type a unit, name or number</source>
        <translation>Escanee un paquete o escriba unidad, nombre o número</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
    <message>
        <source>Unit or name</source>
        <translation>Unidad o nombre</translation>
    </message>
    <message>
        <source>Unit or name for {number}</source>
        <translation>Unidad o nombre para {number}</translation>
    </message>
    <message>
        <source>Enter logs</source>
        <translation>Entrar registra</translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation>Esc borra</translation>
    </message>
</context>
<context>
    <name>ServerSetupPage</name>
    <message>
        <source>client secret</source>
        <translation>secreto de cliente</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Keep it in the settings file</source>
        <translation>Guardarlo en el archivo de configuración</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Your MyBuilding contact gives each building an ID and a secret. They are asked for once.</source>
        <translation>Su contacto de MyBuilding da a cada edificio un ID y un secreto. Se piden una sola vez.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secreto de cliente</translation>
    </message>
    <message>
        <source>Certificate file (only where your network has one of its own)</source>
        <translation>Archivo de certificado (solo si su red tiene uno propio)</translation>
    </message>
    <message>
        <source>Set up this PC</source>
        <translation>Configurar esta PC</translation>
    </message>
    <message>
        <source>Once, for everyone who works at this desk with this account</source>
        <translation>Una vez, para todos los que trabajan en esta recepción con esta cuenta</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Archivo de certificado</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Set by your building; it cannot be changed here.</source>
        <translation>Lo fijó su edificio; aquí no se puede cambiar.</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Kept at once, on this PC, for the account you use on it.</source>
        <translation>Se guarda enseguida en esta PC, para la cuenta que usa en ella.</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Copiar información de soporte</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Communities</source>
        <translation>Comunidades</translation>
    </message>
    <message>
        <source>Sign out ({key})</source>
        <translation>Cerrar sesión ({key})</translation>
    </message>
    <message>
        <source>Filter the communities</source>
        <translation>Filtrar las comunidades</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Residente</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %Ln pending</source>
        <translation>
            <numerusform>{0}, %Ln pendiente</numerusform>
            <numerusform>{0}, %Ln pendientes</numerusform>
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
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>Keep me signed in on this PC</source>
        <translation>Mantener mi sesión abierta en esta PC</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>El bloqueo de mayúsculas está activado.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Packages at the front desk</source>
        <translation>Los paquetes de la recepción</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Type your e-mail first.</source>
        <translation>Escriba primero su correo electrónico.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escriba su contraseña.</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Signature of {name}</source>
        <translation>Firma de {name}</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>{0}, signed</source>
        <translation>{0}, hecha</translation>
    </message>
    <message>
        <source>Sign with mouse, pen or finger</source>
        <translation>Firme con el mouse, un lápiz o el dedo</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>{key} keys</source>
        <translation>{key} teclas</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Mostrar todas las teclas</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>Nombres cortos</translation>
    </message>
    <message>
        <source>Privacy is on: names are short, notes are hidden</source>
        <translation>La privacidad está activada: nombres cortos, notas ocultas</translation>
    </message>
    <message>
        <source>{key} settings</source>
        <translation>{key} configuración</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>{key} drop</source>
        <translation>{key} lote</translation>
    </message>
    <message>
        <source>Begin or end a courier&apos;s drop</source>
        <translation>Empezar o terminar el lote de un mensajero</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Who it could be for</source>
        <translation>Para quién podría ser</translation>
    </message>
</context>
<context>
    <name>SwitchField</name>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
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
        <translation>Sin destinatario</translation>
    </message>
    <message>
        <source>No package waits for a recipient.</source>
        <translation>Ningún paquete espera destinatario.</translation>
    </message>
    <message>
        <source>Packages without a recipient</source>
        <translation>Paquetes sin destinatario</translation>
    </message>
    <message>
        <source>Why it is taken off</source>
        <translation>Por qué se retira</translation>
    </message>
    <message>
        <source>Why, such as “given back to the courier”</source>
        <translation>Por qué; por ejemplo, “devuelto al mensajero”</translation>
    </message>
    <message>
        <source>Say whom it is for</source>
        <translation>Decir para quién es</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Say in a few words why it is taken off; the words stay on record.</source>
        <translation>Diga en pocas palabras por qué se retira; quedan anotadas.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Set up this PC</source>
        <translation>Configurar esta PC</translation>
    </message>
    <message>
        <source>Connect it to your building with the client ID and secret from your MyBuilding contact.</source>
        <translation>Conéctela a su edificio con el ID y el secreto de cliente que le dio su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>Try the practice building</source>
        <translation>Probar el edificio de práctica</translation>
    </message>
    <message>
        <source>Log and release made-up packages. It needs no account and no network, and nothing leaves this PC.</source>
        <translation>Registre y entregue paquetes inventados. No necesita cuenta ni red, y nada sale de esta PC.</translation>
    </message>
    <message>
        <source>Welcome to MyBuilding Desk</source>
        <translation>Le damos la bienvenida a MyBuilding Desk</translation>
    </message>
    <message>
        <source>This PC is not set up yet. How do you want to start?</source>
        <translation>Esta PC aún no está configurada. ¿Cómo quiere empezar?</translation>
    </message>
</context>
<context>
    <name>age</name>
    <message>
        <source>{0}, overdue (over {1})</source>
        <translation>{0}, atrasado (más de {1})</translation>
    </message>
    <message>
        <source>{0} (over {1})</source>
        <translation>{0} (más de {1})</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Support information copied: paste it into a message to whoever helps.</source>
        <translation>Información de soporte copiada: péguela en un mensaje a quien le ayude.</translation>
    </message>
    <message>
        <source>Practice building: nothing leaves this PC</source>
        <translation>Edificio de práctica: nada sale de esta PC</translation>
    </message>
    <message>
        <source>The practice building begins anew at every start.</source>
        <translation>El edificio de práctica empieza de cero cada vez.</translation>
    </message>
</context>
<context>
    <name>config</name>
    <message>
        <source>{0} must be an https:// address, without a user name and without a query.</source>
        <translation>{0} debe ser una dirección https://, sin nombre de usuario ni consulta.</translation>
    </message>
    <message>
        <source>{0} names a file that does not answer: {1}.</source>
        <translation>{0} indica un archivo que no responde: {1}.</translation>
    </message>
    <message>
        <source>{0} names a file that cannot be read as PEM certificates.</source>
        <translation>{0} indica un archivo que no se puede leer como certificados PEM.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not an endpoint. There are {1}.</source>
        <translation>&quot;{0}&quot; no es un punto de acceso. Existen {1}.</translation>
    </message>
    <message>
        <source>{0} must be a path below base_url, such as &quot;packages/list&quot;.</source>
        <translation>{0} debe ser una ruta bajo base_url, como &quot;packages/list&quot;.</translation>
    </message>
    <message>
        <source>{0} must stay below base_url: take the &quot;..&quot; out.</source>
        <translation>{0} debe quedar bajo base_url: quite los &quot;..&quot;.</translation>
    </message>
    <message>
        <source>{0} must be a text in quotes.</source>
        <translation>{0} debe ser un texto entre comillas.</translation>
    </message>
    <message>
        <source>{0} must be a number of seconds.</source>
        <translation>{0} debe ser un número de segundos.</translation>
    </message>
    <message>
        <source>{0} must be between {1} and {2} seconds.</source>
        <translation>{0} debe estar entre {1} y {2} segundos.</translation>
    </message>
    <message>
        <source>{0} is called over HTTPS only; write https://.</source>
        <translation>{0} solo se usa por HTTPS; escriba https://.</translation>
    </message>
    <message>
        <source>{0} must be an address such as &quot;https://api.example.org&quot;.</source>
        <translation>{0} debe ser una dirección como &quot;https://api.example.org&quot;.</translation>
    </message>
    <message>
        <source>{0} must hold no user name and no password.</source>
        <translation>{0} no debe llevar nombre de usuario ni contraseña.</translation>
    </message>
    <message>
        <source>{0} must end before any &quot;?&quot; or &quot;#&quot;.</source>
        <translation>{0} debe terminar antes de cualquier &quot;?&quot; o &quot;#&quot;.</translation>
    </message>
    <message>
        <source>{0} is no valid address: look at its host and port.</source>
        <translation>{0} no es una dirección válida: revise el servidor y el puerto.</translation>
    </message>
    <message>
        <source>{0} names a file that is too large: {1}.</source>
        <translation>{0} indica un archivo demasiado grande: {1}.</translation>
    </message>
    <message>
        <source>{0} names a file that is not there or cannot be read.</source>
        <translation>{0} indica un archivo que no existe o no se puede leer.</translation>
    </message>
    <message>
        <source>{0} names a file that holds no certificate in PEM form.</source>
        <translation>{0} indica un archivo que no contiene ningún certificado PEM.</translation>
    </message>
    <message>
        <source>{0} must be a list of settings of [desk]. They are {1}.</source>
        <translation>{0} debe ser una lista de opciones de [desk]. Son {1}.</translation>
    </message>
    <message>
        <source>base_url is missing in [server].</source>
        <translation>Falta base_url en [server].</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>El archivo no existe.</translation>
    </message>
    <message>
        <source>The file cannot be read ({0}).</source>
        <translation>El archivo no se puede leer ({0}).</translation>
    </message>
    <message>
        <source>The file is too large for a configuration.</source>
        <translation>El archivo es demasiado grande para una configuración.</translation>
    </message>
    <message>
        <source>The file does not answer. Look at the drive or the share that it lies on.</source>
        <translation>El archivo no responde. Revise la unidad o la carpeta compartida en la que está.</translation>
    </message>
    <message>
        <source>The file is not written in UTF-8.</source>
        <translation>El archivo no está escrito en UTF-8.</translation>
    </message>
    <message>
        <source>This is no valid TOML ({0}).</source>
        <translation>Esto no es TOML válido ({0}).</translation>
    </message>
    <message>
        <source>This is no valid TOML (a number too long, or brackets too deep).</source>
        <translation>Esto no es TOML válido (un número demasiado largo o corchetes demasiado profundos).</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a section or setting of the configuration. It knows {1}.</source>
        <translation>&quot;{0}&quot; no es una sección ni una opción de la configuración. Conoce {1}.</translation>
    </message>
    <message>
        <source>{0} must be a section: [{0}].</source>
        <translation>{0} debe ser una sección: [{0}].</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a setting of [{1}]. It knows {2}.</source>
        <translation>&quot;{0}&quot; no es una opción de [{1}]. Conoce {2}.</translation>
    </message>
    <message>
        <source>The file cannot be written ({0}).</source>
        <translation>El archivo no se puede escribir ({0}).</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} no puede quedar en blanco.</translation>
    </message>
    <message>
        <source>{0} must be one of {1}.</source>
        <translation>{0} debe ser una de estas opciones: {1}.</translation>
    </message>
    <message>
        <source>{0} must be a whole number from {1} to {2}.</source>
        <translation>{0} debe ser un número entero de {1} a {2}.</translation>
    </message>
    <message>
        <source>{0} must be three numbers of days, each larger than the one before, such as [1, 3, 10].</source>
        <translation>{0} debe ser tres números de días, cada uno mayor que el anterior, como [1, 3, 10].</translation>
    </message>
    <message>
        <source>{0} must be true or false.</source>
        <translation>{0} debe ser true o false.</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, línea {1}</translation>
    </message>
    <message>
        <source>The program&apos;s folder cannot be used ({0}). Let this account write there, or choose another by --data-dir.</source>
        <translation>No se puede usar la carpeta del programa ({0}). Deje que esta cuenta escriba en ella o elija otra con --data-dir.</translation>
    </message>
</context>
<context>
    <name>damage</name>
    <message>
        <source>Package lists on this computer were damaged. They’re being downloaded again from MyBuilding, so nothing is lost.</source>
        <translation>Las listas de paquetes de este equipo estaban dañadas. Se están descargando de nuevo de MyBuilding, así que no se pierde nada.</translation>
    </message>
    <message>
        <source>The package list file couldn’t be used and was set aside. The lists are being downloaded again. Your work is saved.</source>
        <translation>El archivo de las listas de paquetes no se podía usar y se ha apartado. Las listas se están descargando de nuevo. Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>The package lists on this computer are from a newer MyBuilding Desk, so they’re not kept for now. Your work is saved. Install the newest version.</source>
        <translation>Las listas de paquetes de este equipo son de un MyBuilding Desk más reciente, así que por ahora no se guardan. Su trabajo está guardado. Instale la versión más reciente.</translation>
    </message>
    <message>
        <source>Another program is using the package lists, so they’re not kept for now. Your work is saved. Close that program and start again.</source>
        <translation>Otro programa está usando las listas de paquetes, así que por ahora no se guardan. Su trabajo está guardado. Cierre ese programa e inicie de nuevo.</translation>
    </message>
    <message>
        <source>The package list file can’t be opened or replaced, so the lists aren’t kept. Your work is saved. Tell your IT team.</source>
        <translation>El archivo de las listas de paquetes no se puede abrir ni reemplazar, así que las listas no se guardan. Su trabajo está guardado. Avise a su equipo de informática.</translation>
    </message>
    <message>
        <source>The backup of unsynced changes was damaged or missing. It was made again.</source>
        <translation>La copia de seguridad de los cambios sin sincronizar estaba dañada o faltaba. Se ha creado de nuevo.</translation>
    </message>
    <message>
        <source>The sync queue file and its backup were damaged or missing.</source>
        <translation>El archivo de la cola de sincronización y su copia de seguridad estaban dañados o faltaban.</translation>
    </message>
    <message>
        <source>The sync queue file was damaged or missing.</source>
        <translation>El archivo de la cola de sincronización estaba dañado o faltaba.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were recovered and will sync.</source>
        <translation>
            <numerusform>Se ha recuperado %Ln cambio y se sincronizará.</numerusform>
            <numerusform>Se han recuperado %Ln cambios y se sincronizarán.</numerusform>
        </translation>
    </message>
    <message>
        <source>It held no unsynced changes.</source>
        <translation>No contenía cambios sin sincronizar.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>No se ha perdido nada.</translation>
    </message>
    <message>
        <source>The damaged file was kept.</source>
        <translation>El archivo dañado se ha conservado.</translation>
    </message>
    <message>
        <source>Some changes may be lost. Check your shelves against the list.</source>
        <translation>Es posible que se hayan perdido cambios. Compare los estantes con la lista.</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Age · arrived</source>
        <translation>Espera · llegada</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Released to</source>
        <translation>Entregado a</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>La unidad</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>registrado</translation>
    </message>
    <message>
        <source>released</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Trabajando sin conexión</translation>
    </message>
    <message>
        <source>Fetching packages…</source>
        <translation>Trayendo los paquetes…</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Sin datos todavía</translation>
    </message>
    <message>
        <source>Online · lists not complete</source>
        <translation>En línea · listas incompletas</translation>
    </message>
    <message>
        <source>Online · checked {0}</source>
        <translation>En línea · revisado {0}</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>hace {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln por enviar</numerusform>
            <numerusform>%Ln por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln rechazado</numerusform>
            <numerusform>%Ln rechazados</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation>Todo enviado</translation>
    </message>
    <message numerus="yes">
        <source>{clerk} has to sign in again: %Ln of their deeds wait to be sent.</source>
        <translation>
            <numerusform>{clerk} tiene que volver a iniciar sesión: %Ln acción suya espera envío.</numerusform>
            <numerusform>{clerk} tiene que volver a iniciar sesión: %Ln acciones suyas esperan envío.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deeds of other clerks wait on this PC and are sent when they sign in.</source>
        <translation>
            <numerusform>%Ln acción de otra persona espera en esta PC y se envía cuando inicie sesión.</numerusform>
            <numerusform>%Ln acciones de otras personas esperan en esta PC y se envían cuando inicien sesión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln paquete</numerusform>
            <numerusform>%Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Release {0}</source>
        <translation>Entregar {0}</translation>
    </message>
    <message>
        <source>{0}, shelf {1}</source>
        <translation>{0}, estante {1}</translation>
    </message>
    <message>
        <source>The answer was lost. The program looks whether it arrived before it sends anything again.</source>
        <translation>Se perdió la respuesta. El programa comprueba si llegó antes de volver a enviar nada.</translation>
    </message>
    <message>
        <source>Kept on this PC. It goes out once MyBuilding can be reached.</source>
        <translation>Guardado en esta PC. Sale en cuanto haya conexión con MyBuilding.</translation>
    </message>
    <message>
        <source>Kept on this PC and on its way to MyBuilding.</source>
        <translation>Guardado en esta PC y en camino a MyBuilding.</translation>
    </message>
    <message>
        <source>Logged for {0} · {1}</source>
        <translation>Registrado para {0} · {1}</translation>
    </message>
    <message>
        <source>Released {0} to {1}</source>
        <translation>Entrega de {0} a {1}</translation>
    </message>
    <message>
        <source>{0}, number …{1}</source>
        <translation>{0}, número …{1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deeds were refused. The outbox says why, one by one.</source>
        <translation>
            <numerusform>Se rechazó %Ln operación. La bandeja de salida dice por qué.</numerusform>
            <numerusform>Se rechazaron %Ln operaciones. La bandeja de salida dice por qué, una por una.</numerusform>
        </translation>
    </message>
    <message>
        <source>Released already, to {0} by {1}, {2}. Nothing was changed; your note is in the outbox.</source>
        <translation>Ya lo entregó {1} a {0}, {2}. No se cambió nada; su nota está en la bandeja de salida.</translation>
    </message>
    <message>
        <source>Taken back before it was sent</source>
        <translation>Deshecho antes de enviarse</translation>
    </message>
    <message>
        <source>{0} back on the list</source>
        <translation>{0} de vuelta en la lista</translation>
    </message>
    <message>
        <source>Residents could not be read: type the unit</source>
        <translation>No se pudieron leer los residentes: escriba la unidad</translation>
    </message>
    <message>
        <source>This server has no list of residents: type the unit</source>
        <translation>Este servidor no tiene lista de residentes: escriba la unidad</translation>
    </message>
    <message>
        <source>Residents as of {0}</source>
        <translation>Lista de residentes: {0}</translation>
    </message>
    <message numerus="yes">
        <source>MyBuilding sent %Ln records that cannot be read. All others are shown.</source>
        <translation>
            <numerusform>MyBuilding envió %Ln registro que no se puede leer. Los demás se muestran todos.</numerusform>
            <numerusform>MyBuilding envió %Ln registros que no se pueden leer. Los demás se muestran todos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your communities are being fetched. One moment.</source>
        <translation>Se están trayendo sus comunidades. Un momento.</translation>
    </message>
    <message>
        <source>Your account belongs to no community. Ask the manager of your building to add it to one, then press {0}.</source>
        <translation>Su cuenta no pertenece a ninguna comunidad. Pida a la administración de su edificio que la agregue a una y presione {0}.</translation>
    </message>
    <message>
        <source>Nothing is waiting here. Scan a package to log it.</source>
        <translation>Aquí no espera nada. Escanee un paquete para registrarlo.</translation>
    </message>
    <message>
        <source>Nothing was released here yet.</source>
        <translation>Aquí aún no se ha entregado nada.</translation>
    </message>
    <message>
        <source>Nobody listed</source>
        <translation>Nadie en la lista</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>quizás</translation>
    </message>
    <message>
        <source>the whole unit</source>
        <translation>toda la unidad</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>two people have this name: check the unit</source>
        <translation>dos personas se llaman así: revise la unidad</translation>
    </message>
    <message>
        <source>no e-mail on file</source>
        <translation>sin correo registrado</translation>
    </message>
    <message>
        <source>nothing waiting</source>
        <translation>nada en espera</translation>
    </message>
    <message>
        <source>That is the routing barcode. Scan the one with the tracking number.</source>
        <translation>Ese es el código de ruta. Escanee el que lleva el número de rastreo.</translation>
    </message>
    <message>
        <source>Nothing is waiting for {0}.</source>
        <translation>No hay nada en espera para {0}.</translation>
    </message>
    <message>
        <source>Nobody is listed as “{0}”. Choose who is meant with the arrow keys, then press Enter.</source>
        <translation>Nadie figura como “{0}”. Elija a la persona con las flechas y presione Entrar.</translation>
    </message>
    <message>
        <source>More than one fits: choose with the arrow keys, then press Enter.</source>
        <translation>Hay más de una opción: elija con las flechas y presione Entrar.</translation>
    </message>
    <message>
        <source>No unit, name or package like “{0}”. Enter once more logs a package with this number.</source>
        <translation>No hay unidad, nombre ni paquete como “{0}”. Entrar otra vez registra un paquete con este número.</translation>
    </message>
    <message>
        <source>No unit, name or number like “{0}”. {1} logs a package without a number.</source>
        <translation>No hay unidad, nombre ni número como “{0}”. {1} registra un paquete sin número.</translation>
    </message>
    <message>
        <source>Released to {0}, {1}.</source>
        <translation>Entregado a {0}, {1}.</translation>
    </message>
    <message>
        <source>Released to {0} by {1}, {2}.</source>
        <translation>Entregado a {0} por {1}, {2}.</translation>
    </message>
    <message>
        <source>Enter once more logs it as a new package.</source>
        <translation>Entrar otra vez lo registra como paquete nuevo.</translation>
    </message>
    <message>
        <source>Nobody is listed as “{0}”. Choose who is meant with the arrow keys; Enter once more logs for unit “{0}”.</source>
        <translation>Nadie figura como “{0}”. Elija a la persona con las flechas; Entrar otra vez registra para la unidad “{0}”.</translation>
    </message>
    <message>
        <source>No resident or unit “{0}” is listed. Enter once more logs it for that unit, {1} puts it on the unknown pile.</source>
        <translation>Ningún residente ni unidad figura como “{0}”. Entrar otra vez registra para esa unidad; {1} lo deja sin destinatario.</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>en {0}</translation>
    </message>
    <message>
        <source>Unit or name · Enter for {0} again</source>
        <translation>Unidad o nombre · Entrar: otra vez {0}</translation>
    </message>
    <message>
        <source>Logged already, {0}. It was not logged again. Enter once more opens its release.</source>
        <translation>Ya está registrado, {0}. No se registró de nuevo. Entrar otra vez abre su entrega.</translation>
    </message>
    <message>
        <source>Logged already, {0}. It was not logged again. Press {1} to release it.</source>
        <translation>Ya está registrado, {0}. No se registró de nuevo. Presione {1} para entregarlo.</translation>
    </message>
    <message>
        <source>Nothing to log: the last package is logged already, {0}. Press Enter again to release.</source>
        <translation>Nada que registrar: el último paquete ya está registrado, {0}. Presione Entrar otra vez para entregar.</translation>
    </message>
    <message>
        <source>“{0}” and the number {1} ran together. Press Enter again to separate them.</source>
        <translation>“{0}” y el número {1} quedaron juntos. Presione Entrar otra vez para separarlos.</translation>
    </message>
    <message>
        <source>The one scanned last is logged already, {0}. The package above still waits for its unit.</source>
        <translation>El último escaneado ya está registrado, {0}. El paquete de arriba aún espera su unidad.</translation>
    </message>
    <message>
        <source>A package with this number is logged already, {0}. Enter once more logs this one, too.</source>
        <translation>Ya hay un paquete registrado con este número, {0}. Entrar otra vez registra también este.</translation>
    </message>
    <message>
        <source>A package with this number is logged already, {0}. Press {1} again to keep this one, too.</source>
        <translation>Ya hay un paquete registrado con este número, {0}. Presione {1} otra vez para guardar también este.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>for {0}, {1}, shelf {2}</source>
        <translation>para {0}, {1}, estante {2}</translation>
    </message>
    <message>
        <source>for {0}, {1}</source>
        <translation>para {0}, {1}</translation>
    </message>
    <message>
        <source>It was released before, to {0}.</source>
        <translation>Ya se entregó antes, a {0}.</translation>
    </message>
    <message>
        <source>It is logged already, {0}.</source>
        <translation>Ya está registrado, {0}.</translation>
    </message>
    <message>
        <source>The number was changed to the one scanned last.</source>
        <translation>Se tomó el último número escaneado.</translation>
    </message>
    <message>
        <source>That is the package in the line. Type the unit or the name for it.</source>
        <translation>Ese es el paquete que está en la línea. Escriba su unidad o nombre.</translation>
    </message>
    <message>
        <source>Finish what is open here, or press Esc. Then scan again.</source>
        <translation>Termine lo que está abierto aquí o presione Esc. Después escanee de nuevo.</translation>
    </message>
    <message>
        <source>Sign in first. Then scan again.</source>
        <translation>Primero inicie sesión. Después escanee de nuevo.</translation>
    </message>
    <message>
        <source>Pending {count}</source>
        <translation>Pendientes {count}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Registró</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
</context>
<context>
    <name>drop</name>
    <message>
        <source>By number</source>
        <translation>Por número</translation>
    </message>
    <message>
        <source>{0} s each</source>
        <translation>{0} s c/u</translation>
    </message>
    <message numerus="yes">
        <source>%Ln logged</source>
        <translation>
            <numerusform>%Ln registrado</numerusform>
            <numerusform>%Ln registrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop ended: {0} in {1} min</source>
        <translation>Lote terminado: {0} en {1} min</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
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
            <numerusform>+%Ln hallado</numerusform>
            <numerusform>+%Ln hallados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln hallado</numerusform>
            <numerusform>%Ln hallados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{0}”.</source>
        <translation>Nada encontrado para “{0}”.</translation>
    </message>
    <message>
        <source>Units, names, shelves, carriers and notes are found by how their words begin,</source>
        <translation>Unidades, nombres, estantes, transportistas y notas se buscan por el comienzo de sus palabras;</translation>
    </message>
    <message>
        <source>numbers by any three signs of them, days as yesterday, last week or 12 Nov.</source>
        <translation>números, por tres signos cualesquiera; días, como ayer, la semana pasada o 12 nov.</translation>
    </message>
    <message>
        <source>Of several words all have to fit.</source>
        <translation>Si hay varias palabras, deben cumplirse todas.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Overdue {0}</source>
        <translation>Atrasados {0}</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has waited here for more than %Ln days.</source>
        <translation>
            <numerusform>Nada ha esperado aquí más de un día.</numerusform>
            <numerusform>Nada ha esperado aquí más de %Ln días.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forget</name>
    <message>
        <source>Every sign-in, the lists, what waits to be sent, the log and the settings of this PC account are removed.</source>
        <translation>Se eliminan todos los inicios de sesión, las listas, lo que espera envío, el registro y los ajustes de esta cuenta de la PC.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deeds wait to be sent and would be lost.</source>
        <translation>
            <numerusform>%Ln acción espera envío y se perdería.</numerusform>
            <numerusform>%Ln acciones esperan envío y se perderían.</numerusform>
        </translation>
    </message>
    <message>
        <source>FORGET</source>
        <translation>OLVIDAR</translation>
    </message>
    <message>
        <source>Forgetting this PC…</source>
        <translation>Olvidando esta PC…</translation>
    </message>
    <message>
        <source>Not everything could be removed</source>
        <translation>No todo pudo eliminarse</translation>
    </message>
    <message>
        <source>This PC has forgotten everything</source>
        <translation>Esta PC lo ha olvidado todo</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Tarda un momento.</translation>
    </message>
    <message>
        <source>All was looked for once more. What is left stands below, with its reason.</source>
        <translation>Todo se buscó otra vez. Lo que queda está abajo, con su motivo.</translation>
    </message>
    <message>
        <source>All was looked for once more: nothing is left.</source>
        <translation>Todo se buscó otra vez: no queda nada.</translation>
    </message>
    <message>
        <source>The building’s own configuration stays; it holds no names.</source>
        <translation>La configuración del edificio se queda; no contiene nombres.</translation>
    </message>
    <message>
        <source>Sign-ins in the keychain</source>
        <translation>Inicios de sesión en el llavero</translation>
    </message>
    <message>
        <source>Lists and outbox</source>
        <translation>Listas y bandeja de salida</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This account’s configuration</source>
        <translation>Configuración de esta cuenta</translation>
    </message>
    <message>
        <source>Practice building</source>
        <translation>Edificio de práctica</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left. {why}</source>
        <translation>
            <numerusform>Queda %Ln. {why}</numerusform>
            <numerusform>Quedan %Ln. {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed, nothing left</source>
        <translation>
            <numerusform>%Ln eliminado, no queda nada</numerusform>
            <numerusform>%Ln eliminados, no queda nada</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>no había nada</translation>
    </message>
    <message>
        <source>This account may not remove it: ask whoever looks after this PC.</source>
        <translation>Esta cuenta no puede eliminarlo: pregunte a quien cuida esta PC.</translation>
    </message>
    <message>
        <source>The keychain cannot be asked: unlock it, then forget this PC again.</source>
        <translation>No se puede consultar el llavero: desbloquéelo y olvide esta PC otra vez.</translation>
    </message>
    <message>
        <source>Something uses it: restart this PC, then forget it again.</source>
        <translation>Algo lo usa: reinicie esta PC y olvídela otra vez.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
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
        <translation>Mayús</translation>
    </message>
    <message>
        <source>do what the scan line says: log, release, or choose</source>
        <translation>hacer lo que dice la línea de escaneo: registrar, entregar o elegir</translation>
    </message>
    <message>
        <source>clear the scan line, close a sheet</source>
        <translation>vaciar la línea de escaneo, cerrar una ventana</translation>
    </message>
    <message>
        <source>choose among the people below the scan line</source>
        <translation>elegir entre las personas bajo la línea de escaneo</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>from the unit to kind, shelf and note; none is asked for</source>
        <translation>de la unidad al tipo, estante y nota; ninguno es obligatorio</translation>
    </message>
    <message>
        <source>to the scan line, from anywhere</source>
        <translation>a la línea de escaneo, desde cualquier lugar</translation>
    </message>
    <message>
        <source>log a package that has no number</source>
        <translation>registrar un paquete sin número</translation>
    </message>
    <message>
        <source>to the list of packages</source>
        <translation>a la lista de paquetes</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>in a release: tick a package or not</source>
        <translation>en una entrega: marcar un paquete o no</translation>
    </message>
    <message>
        <source>in a release: tick all packages</source>
        <translation>en una entrega: marcar todos los paquetes</translation>
    </message>
    <message>
        <source>release the selected package, or the one that was scanned</source>
        <translation>entregar el paquete seleccionado o el que se escaneó</translation>
    </message>
    <message>
        <source>undo the last log or release, until it is sent</source>
        <translation>deshacer el último registro o entrega, hasta que se envíe</translation>
    </message>
    <message>
        <source>nobody knows whom it is for: to the unknown pile; or open the pile</source>
        <translation>nadie sabe para quién es: dejarlo sin destinatario; o ver los que hay</translation>
    </message>
    <message>
        <source>begin or end a courier&apos;s drop</source>
        <translation>empezar o terminar el lote de un mensajero</translation>
    </message>
    <message>
        <source>what waits to be sent, and what was refused</source>
        <translation>lo que falta enviar y lo que se rechazó</translation>
    </message>
    <message>
        <source>correct a package that was refused</source>
        <translation>corregir un paquete rechazado</translation>
    </message>
    <message>
        <source>send a refused or waiting package now</source>
        <translation>enviar ahora un paquete rechazado o en espera</translation>
    </message>
    <message>
        <source>take a refused package off the list, or one off the unknown pile</source>
        <translation>quitar de la lista un paquete rechazado o uno sin destinatario</translation>
    </message>
    <message>
        <source>in the outbox: MyBuilding has it already</source>
        <translation>en la bandeja de salida: MyBuilding ya lo tiene</translation>
    </message>
    <message>
        <source>send all that waits now</source>
        <translation>enviar ahora todo lo pendiente</translation>
    </message>
    <message>
        <source>copy the tracking number</source>
        <translation>copiar el número de rastreo</translation>
    </message>
    <message>
        <source>the carrier&apos;s page for the number, in the browser</source>
        <translation>la página del transportista para el número, en el navegador</translation>
    </message>
    <message>
        <source>the whole story of the selected package</source>
        <translation>la historia completa del paquete seleccionado</translation>
    </message>
    <message>
        <source>find any package: number, unit, name, shelf, note, day</source>
        <translation>buscar un paquete: número, unidad, nombre, estante, nota, día</translation>
    </message>
    <message>
        <source>order the list by the next column, from its other end</source>
        <translation>ordenar la lista por la columna siguiente, desde su otro extremo</translation>
    </message>
    <message>
        <source>pending packages, history, what is overdue</source>
        <translation>paquetes pendientes, historial, atrasados</translation>
    </message>
    <message>
        <source>the community before, the next one</source>
        <translation>la comunidad anterior, la siguiente</translation>
    </message>
    <message>
        <source>fetch the newest from MyBuilding</source>
        <translation>traer lo más reciente de MyBuilding</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>configuración</translation>
    </message>
    <message>
        <source>privacy on or off: residents’ names as initials, notes hidden</source>
        <translation>privacidad sí o no: nombres de residentes como iniciales, notas ocultas</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>esta página</translation>
    </message>
    <message>
        <source>copy the support information: versions, state, the log; no names, no secrets</source>
        <translation>copiar la información de soporte: versiones, estado, registro; sin nombres ni secretos</translation>
    </message>
    <message>
        <source>lock the desk: nothing of it is seen until you are back</source>
        <translation>bloquear el mostrador: no se ve nada hasta que usted vuelva</translation>
    </message>
    <message>
        <source>another clerk comes to the desk: each works in their own name</source>
        <translation>otra persona llega al mostrador: cada una trabaja en su propio nombre</translation>
    </message>
    <message>
        <source>sign out</source>
        <translation>cerrar sesión</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>Too many wrong tries, so your PIN is forgotten. Your password opens the desk; then set another PIN.</source>
        <translation>Demasiados intentos erróneos: su PIN se ha olvidado. Su contraseña abre el mostrador; después fije otro PIN.</translation>
    </message>
    <message>
        <source>The next try is in {0}. Your password opens the desk at once.</source>
        <translation>El próximo intento es dentro de {0}. Su contraseña abre el mostrador al instante.</translation>
    </message>
    <message>
        <source>That is not your PIN.</source>
        <translation>Ese no es su PIN.</translation>
    </message>
    <message>
        <source>The next try is in {0}.</source>
        <translation>El próximo intento es dentro de {0}.</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln more wrong ones it is forgotten.</source>
        <translation>
            <numerusform>Con otro erróneo se olvida.</numerusform>
            <numerusform>Con otros %Ln erróneos se olvida.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>to {0}</source>
        <translation>a {0}</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>On its way to MyBuilding.</source>
        <translation>En camino a MyBuilding.</translation>
    </message>
    <message>
        <source>The answer was lost: looking on the server before anything is sent again.</source>
        <translation>Se perdió la respuesta: se comprueba en el servidor antes de volver a enviar nada.</translation>
    </message>
    <message>
        <source>MyBuilding has confirmed it.</source>
        <translation>MyBuilding lo confirmó.</translation>
    </message>
    <message>
        <source>Everything has reached MyBuilding.</source>
        <translation>Todo llegó a MyBuilding.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln por enviar</numerusform>
            <numerusform>%Ln por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln rechazado</numerusform>
            <numerusform>%Ln rechazados</numerusform>
        </translation>
    </message>
    <message>
        <source>MyBuilding cannot be reached just now; they go out by themselves</source>
        <translation>Ahora no hay conexión con MyBuilding; saldrán por sí solos</translation>
    </message>
    <message>
        <source>Goes out in {0} s; until then it can be undone.</source>
        <translation>Sale en {0} s; hasta entonces se puede deshacer.</translation>
    </message>
    <message>
        <source>Goes out once MyBuilding has the package itself.</source>
        <translation>Sale cuando MyBuilding tenga el paquete mismo.</translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation>Espera su turno.</translation>
    </message>
    <message>
        <source>MyBuilding could not be reached.</source>
        <translation>No hubo conexión con MyBuilding.</translation>
    </message>
    <message>
        <source>MyBuilding asked to wait.</source>
        <translation>MyBuilding pidió esperar.</translation>
    </message>
    <message>
        <source>Waits for you to sign in again.</source>
        <translation>Espera a que usted inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>MyBuilding gave no proper answer.</source>
        <translation>MyBuilding no dio una respuesta válida.</translation>
    </message>
    <message>
        <source>{0} Next try in {1} s.</source>
        <translation>{0} Próximo intento en {1} s.</translation>
    </message>
    <message>
        <source>It may have arrived: one like it is on the list. Look, then choose below.</source>
        <translation>Puede que haya llegado: hay uno igual en la lista. Mire y elija abajo.</translation>
    </message>
    <message>
        <source>Its record on this PC was damaged. Look at the list and compare it with the label, then choose.</source>
        <translation>Su registro en esta PC se dañó. Mire la lista y compárelo con la etiqueta; luego elija.</translation>
    </message>
    <message>
        <source>Taken back before it was sent.</source>
        <translation>Deshecho antes de enviarse.</translation>
    </message>
    <message>
        <source>Given up for a later release of the same package.</source>
        <translation>Se dejó por una entrega posterior del mismo paquete.</translation>
    </message>
    <message>
        <source>Dropped: {0}</source>
        <translation>Descartado: {0}</translation>
    </message>
    <message>
        <source>{0} Your note: “{1}”</source>
        <translation>{0} Su nota: «{1}»</translation>
    </message>
    <message>
        <source>Another desk had released it before; the history shows to whom.</source>
        <translation>Otro mostrador lo había entregado antes; el historial muestra a quién.</translation>
    </message>
    <message>
        <source>Released before, to {0} by {1}, {2}.</source>
        <translation>Lo entregó antes {1} a {0}, {2}.</translation>
    </message>
</context>
<context>
    <name>pile</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>No figura</translation>
    </message>
    <message>
        <source>Label incomplete</source>
        <translation>Etiqueta incompleta</translation>
    </message>
    <message>
        <source>Several fit</source>
        <translation>Varios posibles</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>shelf {0}</source>
        <translation>estante {0}</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Nothing is on the unknown pile.</source>
        <translation>No hay paquetes sin destinatario.</translation>
    </message>
    <message>
        <source>{0} without a recipient, kept on this PC until somebody is found.</source>
        <translation>{0} sin destinatario, en esta PC hasta encontrar a alguien.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the unknown pile</source>
        <translation>
            <numerusform>%Ln sin destinatario</numerusform>
            <numerusform>%Ln sin destinatario</numerusform>
        </translation>
    </message>
    <message>
        <source>On the unknown pile: {0}</source>
        <translation>Sin destinatario: {0}</translation>
    </message>
    <message>
        <source>From the unknown pile, {0}: “{1}”. Type the unit or the name.</source>
        <translation>Estaba sin destinatario, {0}: “{1}”. Escriba la unidad o el nombre.</translation>
    </message>
    <message>
        <source>Unknown pile · {0} · kept on this PC until you say whom it is for ({1})</source>
        <translation>Sin destinatario · {0} · en esta PC hasta que diga para quién es ({1})</translation>
    </message>
    <message>
        <source>Scan a package and press {0} when nobody knows whom it is for; what you typed is kept as its label.</source>
        <translation>Escanee un paquete y presione {0} si nadie sabe para quién es; lo que escribió queda como su etiqueta.</translation>
    </message>
</context>
<context>
    <name>release</name>
    <message>
        <source>No shelf</source>
        <translation>Sin estante</translation>
    </message>
    <message>
        <source>Shelf {0}</source>
        <translation>Estante {0}</translation>
    </message>
    <message>
        <source>{0} (for {1})</source>
        <translation>{0} (para {1})</translation>
    </message>
    <message>
        <source>Not of {0}</source>
        <translation>No es de {0}</translation>
    </message>
    <message>
        <source>Not of {0}, for {1}</source>
        <translation>No es de {0}, viene por {1}</translation>
    </message>
    <message>
        <source>A signature is needed: {0} signs with mouse, pen or finger. Then press Enter.</source>
        <translation>Hace falta una firma: {0} firma con el mouse, un lápiz o el dedo. Después presione Entrar.</translation>
    </message>
    <message>
        <source>Somebody else collects now. The signature before was taken off.</source>
        <translation>Ahora recoge otra persona. Se quitó la firma anterior.</translation>
    </message>
    <message>
        <source>There is one more package now. The signature before was taken off.</source>
        <translation>Ahora hay un paquete más. Se quitó la firma anterior.</translation>
    </message>
    <message>
        <source>That looks like a unit. Press Enter again to release these packages, or Esc to go back to logging.</source>
        <translation>Eso parece una unidad. Presione Entrar otra vez para entregar estos paquetes, o Esc para volver a registrar.</translation>
    </message>
    <message>
        <source>Only what you scanned is ticked: {0} of {1}. Scan the next one, or press Enter.</source>
        <translation>Solo está marcado lo que escaneó: {0} de {1}. Escanee el siguiente o presione Entrar.</translation>
    </message>
    <message>
        <source>That package is not on this list.</source>
        <translation>Ese paquete no está en esta lista.</translation>
    </message>
    <message>
        <source>Press Esc, then scan it again to log it.</source>
        <translation>Presione Esc y escanéelo de nuevo para registrarlo.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Words, days and numbers of the whole program.</source>
        <translation>Las palabras, fechas y números de todo el programa.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>Colores claros u oscuros.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>High: darker words, and lines around everything that can be used.</source>
        <translation>Alto: palabras más oscuras y líneas alrededor de todo lo que se puede usar.</translation>
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
        <translation>De las palabras y de todo lo que las contiene.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Sheets and messages slide in, or are there at once.</source>
        <translation>Las hojas y los mensajes entran deslizándose o aparecen de inmediato.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Columns, and what a list is ordered by, stay as you arrange them at the head of a list.</source>
        <translation>Las columnas y el orden de una lista quedan como usted los dispone en su cabecera.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligatoria</translation>
    </message>
    <message>
        <source>Whoever collects a package signs for it, with mouse, pen or finger.</source>
        <translation>Quien recoge un paquete firma con el mouse, un lápiz o el dedo.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Type a whole number from 0 to {most}. Until then it stays at {kept}.</source>
        <translation>Escriba un número entero de 0 a {most}. Hasta entonces vale {kept}.</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Tiempo para deshacer</translation>
    </message>
    <message>
        <source>What you log or release can be taken back for so long; then it is sent. 0 sends at once.</source>
        <translation>Durante este tiempo se puede deshacer lo registrado o entregado; después se envía. Con 0 se envía enseguida.</translation>
    </message>
    <message>
        <source>Time to undo, in seconds</source>
        <translation>Tiempo para deshacer, en segundos</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Age marks</source>
        <translation>Marcas de espera</translation>
    </message>
    <message>
        <source>After so many days a waiting package is marked: a square, a diamond, a triangle when overdue.</source>
        <translation>Tras tantos días, un paquete en espera se marca: un cuadrado, un rombo, un triángulo si está atrasado.</translation>
    </message>
    <message>
        <source>Age marks, three numbers of days</source>
        <translation>Marcas de espera, tres números de días</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Type three numbers of days, each larger than the one before, such as 1 3 10. Until then: {kept}.</source>
        <translation>Escriba tres números de días, cada uno mayor que el anterior, como 1 3 10. Hasta entonces: {kept}.</translation>
    </message>
    <message>
        <source>This PC has no program that plays sounds.</source>
        <translation>Este PC no tiene ningún programa que reproduzca sonidos.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>After a scan: two short notes where it was understood, two low ones where it was not.</source>
        <translation>Después de escanear: dos notas cortas si se entendió, dos graves si no.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The key that the scanner sends behind a code. Any: Enter, Tab or none of them.</source>
        <translation>La tecla que el lector envía tras un código. Cualquiera: Entrar, Tab o ninguna de las dos.</translation>
    </message>
    <message>
        <source>End of a scan</source>
        <translation>Fin del escaneo</translation>
    </message>
    <message>
        <source>Residents’ names as initials and notes hidden. {0} turns it on and off.</source>
        <translation>Nombres de residentes como iniciales y notas ocultas. {0} lo activa y desactiva.</translation>
    </message>
    <message>
        <source>Short names on the screen</source>
        <translation>Nombres cortos en pantalla</translation>
    </message>
    <message>
        <source>Type a whole number of days from 1 to {most}. Until then it stays at {kept}.</source>
        <translation>Escriba un número entero de días de 1 a {most}. Hasta entonces vale {kept}.</translation>
    </message>
    <message>
        <source>History on this PC</source>
        <translation>Historial en esta PC</translation>
    </message>
    <message>
        <source>What was released longer ago leaves this PC, with its names. MyBuilding keeps it.</source>
        <translation>Lo entregado hace más tiempo sale de esta PC, con sus nombres. MyBuilding lo conserva.</translation>
    </message>
    <message>
        <source>History on this PC, in days</source>
        <translation>Historial en esta PC, en días</translation>
    </message>
    <message>
        <source>After so long without a key or the mouse the desk locks itself; {0} locks it at once. 0: never.</source>
        <translation>Tras ese tiempo sin teclado ni ratón, el mostrador se bloquea solo; {0} lo bloquea al instante. 0: nunca.</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Bloqueo automático</translation>
    </message>
    <message>
        <source>Lock by itself, after minutes</source>
        <translation>Bloqueo automático, en minutos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{0}. Enter takes it.</source>
        <translation>{0}. Entrar lo elige.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people or units fit</source>
        <translation>
            <numerusform>Coincide %Ln persona o unidad</numerusform>
            <numerusform>Coinciden %Ln personas o unidades</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for {0}</source>
        <translation>espera desde hace {0}</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>a {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>por {0}</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Log a package</source>
        <translation>Registre un paquete</translation>
    </message>
    <message>
        <source>Scan its label. For one without a number press {0}.</source>
        <translation>Escanee su etiqueta. Para uno sin número presione {0}.</translation>
    </message>
    <message>
        <source>Say whom it is for</source>
        <translation>Diga para quién es</translation>
    </message>
    <message>
        <source>Type the unit or the name. {0} logs it, with or without a network.</source>
        <translation>Escriba la unidad o el nombre. {0} lo registra, con red o sin ella.</translation>
    </message>
    <message>
        <source>Hand packages over</source>
        <translation>Entregue paquetes</translation>
    </message>
    <message>
        <source>Type the unit of who comes, and press {0}: all that waits for it.</source>
        <translation>Escriba la unidad de quien viene y presione {0}: todo lo que la espera.</translation>
    </message>
    <message>
        <source>Every other job is a key</source>
        <translation>Todo lo demás es una tecla</translation>
    </message>
    <message>
        <source>{0} shows all keys, {1} the settings.</source>
        <translation>{0} muestra todas las teclas, {1} los ajustes.</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>MyBuilding no.</source>
        <translation>N.º MyBuilding</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Other packages of this number</source>
        <translation>Otros paquetes con este número</translation>
    </message>
    <message>
        <source>As of {0}, MyBuilding Desk</source>
        <translation>Al {0}, MyBuilding Desk</translation>
    </message>
    <message>
        <source>Waiting on shelf {0}</source>
        <translation>En espera en el estante {0}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>desde hace {0}</translation>
    </message>
    <message>
        <source>Released to {0}</source>
        <translation>Entregado a {0}</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>MyBuilding has the release</source>
        <translation>MyBuilding tiene la entrega</translation>
    </message>
    <message>
        <source>On the unknown pile</source>
        <translation>Sin destinatario</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>MyBuilding has it</source>
        <translation>MyBuilding lo tiene</translation>
    </message>
    <message>
        <source>Not confirmed by MyBuilding yet</source>
        <translation>Aún sin confirmar por MyBuilding</translation>
    </message>
    <message>
        <source>Refused by MyBuilding</source>
        <translation>Rechazado por MyBuilding</translation>
    </message>
    <message>
        <source>Taken back before it was sent</source>
        <translation>Deshecho antes de enviarse</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Last changed at MyBuilding</source>
        <translation>Último cambio en MyBuilding</translation>
    </message>
    <message>
        <source>logged by {0}</source>
        <translation>registró {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>por {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tries</source>
        <translation>
            <numerusform>%Ln intento</numerusform>
            <numerusform>%Ln intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>signature kept</source>
        <translation>firma guardada</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>sin firma</translation>
    </message>
    <message>
        <source>note: {0}</source>
        <translation>nota: {0}</translation>
    </message>
    <message>
        <source>{0}, arrived {1}</source>
        <translation>{0}, llegada: {1}</translation>
    </message>
    <message>
        <source>{0}, pending</source>
        <translation>{0}, pendiente</translation>
    </message>
    <message>
        <source>{0}, released</source>
        <translation>{0}, entregado</translation>
    </message>
    <message>
        <source>{0}, released {1} to {2}</source>
        <translation>{0}, entrega: {1}, a {2}</translation>
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
        <translation>El programa tropezó con una falla propia y detuvo este paso. Su trabajo está guardado. Intente de nuevo; si se repite, cierre el programa y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>The building has no such unit, so nothing was logged. Correct the unit and press Enter again.</source>
        <translation>El edificio no tiene esa unidad, así que no se registró nada. Corrija la unidad y presione Entrar otra vez.</translation>
    </message>
    <message>
        <source>This package has been handed out already, so nothing was changed. The history shows to whom.</source>
        <translation>Este paquete ya se había entregado, así que no se cambió nada. El historial muestra a quién.</translation>
    </message>
    <message>
        <source>Your account may not do this; it takes a staff account. Ask the manager of the building.</source>
        <translation>Su cuenta no puede hacer esto; hace falta una cuenta del personal. Consulte a la administración del edificio.</translation>
    </message>
    <message>
        <source>It is sent already, so it can no longer be changed here.</source>
        <translation>Ya se envió, así que aquí ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>The answer was lost, and one like it is on the list: perhaps it arrived. Look, then say in the outbox (F7).</source>
        <translation>Se perdió la respuesta y hay uno igual en la lista: quizás llegó. Mire y dígalo en la bandeja de salida (F7).</translation>
    </message>
    <message>
        <source>The record of logging this package was damaged on this PC, so its release cannot be sent. Look for it on the list and release it there.</source>
        <translation>El registro de este paquete se dañó en esta PC, así que su entrega no se puede enviar. Búsquelo en la lista y entréguelo allí.</translation>
    </message>
    <message>
        <source>The record of this was damaged on this PC, so it was not sent. Look whether it is on the list already and compare it with the label; then say in the outbox (F7) what is to be done.</source>
        <translation>El registro de esto se dañó en esta PC, así que no se envió. Mire si ya está en la lista y compárelo con la etiqueta; luego diga en la bandeja de salida (F7) qué hacer.</translation>
    </message>
    <message>
        <source>The server of this building does not offer this, so it is switched off. All else goes on.</source>
        <translation>El servidor de este edificio no ofrece esto, así que está desactivado. Todo lo demás sigue.</translation>
    </message>
    <message>
        <source>E-mail and password do not match. Check both, then try again.</source>
        <translation>El correo y la contraseña no coinciden. Revise ambos e intente de nuevo.</translation>
    </message>
    <message>
        <source>The server does not know the client ID of this PC. It was mistyped in the set-up or has been withdrawn: ask your MyBuilding contact for the right one.</source>
        <translation>El servidor no conoce el ID de cliente de esta PC. Se escribió mal al configurar o fue retirado: pida el correcto a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The client secret of this PC is not the right one. It was mistyped in the set-up or has been changed: ask your MyBuilding contact for the new one.</source>
        <translation>El secreto de cliente de esta PC no es el correcto. Se escribió mal al configurar o ha cambiado: pida el nuevo a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The server did not understand how this PC asked to sign in. Its address in the set-up may be wrong: compare it with what your MyBuilding contact gave you.</source>
        <translation>El servidor no entendió cómo esta PC pidió iniciar sesión. Puede que su dirección en la configuración esté mal: compárela con la que le dio su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The server does not offer signing in with e-mail and password. Ask your MyBuilding contact to allow it for this PC.</source>
        <translation>El servidor no permite iniciar sesión con correo y contraseña. Pida a su contacto de MyBuilding que lo permita para esta PC.</translation>
    </message>
    <message>
        <source>The disk of this PC is full, so this was not kept. Make room on it, then try again.</source>
        <translation>El disco de esta PC está lleno, así que esto no se guardó. Libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>This account may not write to the program&apos;s folder, so this was not kept. Show this to whoever looks after this PC.</source>
        <translation>Esta cuenta no puede escribir en la carpeta del programa, así que esto no se guardó. Muéstreselo a quien cuida esta PC.</translation>
    </message>
    <message>
        <source>Another program holds this program&apos;s data, so this was not kept. Close a second copy of MyBuilding Desk, then try again.</source>
        <translation>Otro programa tiene ocupados los datos de este, así que esto no se guardó. Cierre la segunda copia de MyBuilding Desk e intente de nuevo.</translation>
    </message>
    <message>
        <source>Data of this program on this PC is damaged. Close MyBuilding Desk and open it again: the damaged file is put aside, and the program goes on with all that can be read of it.</source>
        <translation>Hay datos de este programa dañados en esta PC. Cierre MyBuilding Desk y ábralo de nuevo: el archivo dañado se aparta y el programa sigue con todo lo que se pueda leer de él.</translation>
    </message>
    <message>
        <source>The data on this PC was written by a newer MyBuilding Desk. Install the newest one; nothing was changed.</source>
        <translation>Los datos de esta PC los escribió un MyBuilding Desk más nuevo. Instale el más reciente; no se cambió nada.</translation>
    </message>
    <message>
        <source>The Python of this PC came without SQLite&apos;s search (FTS5), which this program needs. Show this to whoever looks after this PC.</source>
        <translation>El Python de esta PC vino sin la búsqueda de SQLite (FTS5), que este programa necesita. Muéstreselo a quien cuida esta PC.</translation>
    </message>
    <message>
        <source>A file of this program does not answer, so this was not kept. Look at the drive or the share that it lies on.</source>
        <translation>Un archivo de este programa no responde, así que esto no se guardó. Revise la unidad o la carpeta compartida en la que está.</translation>
    </message>
    <message>
        <source>The disk is almost full, so the lists are no longer updated. Logging and releasing still work. Make room on the disk of this PC.</source>
        <translation>El disco está casi lleno, así que las listas ya no se actualizan. Registrar y entregar sigue funcionando. Libere espacio en el disco de esta PC.</translation>
    </message>
    <message>
        <source>The lists on this PC have reached their limit and are no longer updated. Logging and releasing still work. Keep less history (Settings).</source>
        <translation>Las listas de esta PC llegaron a su límite y ya no se actualizan. Registrar y entregar sigue funcionando. Guarde menos historial (Ajustes).</translation>
    </message>
    <message>
        <source>This PC could not read or write the program&apos;s data, so this was not kept. Try again; if it comes back, show this to whoever looks after this PC.</source>
        <translation>Esta PC no pudo leer o escribir los datos del programa, así que esto no se guardó. Intente de nuevo; si se repite, muéstreselo a quien cuida esta PC.</translation>
    </message>
    <message>
        <source>The package list from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La lista de paquetes de MyBuilding no termina, así que se dejó de leer. Su trabajo está guardado. Avise a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The resident list from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La lista de residentes de MyBuilding no termina, así que se dejó de leer. Su trabajo está guardado. Avise a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The community list from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La lista de comunidades de MyBuilding no termina, así que se dejó de leer. Su trabajo está guardado. Avise a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The list of package types from MyBuilding does not end, so the desk stopped reading it. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La lista de tipos de paquete de MyBuilding no termina, así que se dejó de leer. Su trabajo está guardado. Avise a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The disk of this PC is full, so the desk cannot open. Nothing is lost. Make room on it, then try again.</source>
        <translation>El disco de esta PC está lleno, así que no se puede abrir. No se perdió nada. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This account may not write to {0}, so the desk cannot open. Nothing is lost. Show this to whoever looks after this PC.</source>
        <translation>Esta cuenta no puede escribir en {0}, así que no se puede abrir. No se perdió nada. Muéstreselo a quien cuida esta PC.</translation>
    </message>
    <message>
        <source>Another program holds the files of this one, so the desk cannot open. Nothing is lost. Close a second copy of MyBuilding Desk, then try again.</source>
        <translation>Otro programa ocupa los archivos de este, así que no se puede abrir. No se perdió nada. Cierre la segunda copia de MyBuilding Desk y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This file does not answer, so the desk cannot open: {0}. Nothing is lost. Show this to whoever looks after this PC.</source>
        <translation>Este archivo no responde, así que no se puede abrir: {0}. No se perdió nada. Muéstreselo a quien cuida esta PC.</translation>
    </message>
    <message>
        <source>This PC cannot read or write {0}, so the desk cannot open. Nothing is lost. Show this to whoever looks after this PC.</source>
        <translation>Esta PC no puede leer ni escribir {0}, así que no se puede abrir. No se perdió nada. Muéstreselo a quien cuida esta PC.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>verificando</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>unknown pile</source>
        <translation>sin dest.</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>registrado</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>The server address</source>
        <translation>La dirección del servidor</translation>
    </message>
    <message>
        <source>The client ID</source>
        <translation>El ID de cliente</translation>
    </message>
    <message>
        <source>The client secret</source>
        <translation>El secreto de cliente</translation>
    </message>
    <message>
        <source>The certificate file</source>
        <translation>El archivo de certificado</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again; your work is kept.</source>
        <translation>Su sesión terminó. Iníciela de nuevo; su trabajo está guardado.</translation>
    </message>
    <message>
        <source>That is not your password. Try again; your work is kept.</source>
        <translation>Esa no es su contraseña. Inténtelo de nuevo; su trabajo se conserva.</translation>
    </message>
    <message>
        <source>That is not your password. Your work is kept.</source>
        <translation>Esa no es su contraseña. Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>E-mail and password do not match.</source>
        <translation>El correo y la contraseña no coinciden.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Your work is kept.</source>
        <translation>Demasiadas contraseñas equivocadas. Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>MyBuilding does not answer, and only it knows your password. Your work is kept; try again when the network is back. A PIN (Settings, Lock) opens the desk without a network.</source>
        <translation>MyBuilding no responde y solo él conoce su contraseña. Su trabajo se conserva; inténtelo de nuevo cuando vuelva la red. Un PIN (Configuración, Bloqueo) abre el mostrador sin red.</translation>
    </message>
    <message>
        <source>MyBuilding does not answer. Use your PIN instead.</source>
        <translation>MyBuilding no responde. Use su PIN.</translation>
    </message>
    <message>
        <source>That is not your password. The PIN is not set.</source>
        <translation>Esa no es su contraseña. El PIN no se ha establecido.</translation>
    </message>
    <message>
        <source>MyBuilding does not answer, and only it knows your password. The PIN is not set; try again later.</source>
        <translation>MyBuilding no responde y solo él conoce su contraseña. El PIN no se ha establecido; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The keychain of this PC did not open, so the kept sign-in cannot be used. Sign in with your password.</source>
        <translation>El llavero de esta PC no se abrió, así que la sesión guardada no se puede usar. Inicie sesión con su contraseña.</translation>
    </message>
    <message>
        <source>This PC has no keychain that can be used. You will be asked to sign in next time.</source>
        <translation>Esta PC no tiene un llavero que se pueda usar. La próxima vez se le pedirá iniciar sesión.</translation>
    </message>
    <message>
        <source>The keychain of this PC is locked or missing, so the client secret in it cannot be read. Unlock it and try again, or show this to whoever looks after this PC.</source>
        <translation>El llavero de esta PC está bloqueado o no existe, así que no se puede leer el secreto de cliente. Desbloquéelo e intente de nuevo, o muéstreselo a quien cuida esta PC.</translation>
    </message>
    <message>
        <source>This PC has no keychain that can be used, so the client secret is not kept yet. It can go into the settings file instead, readable by this account only.</source>
        <translation>Esta PC no tiene un llavero que se pueda usar, así que el secreto de cliente aún no está guardado. Puede ir en el archivo de configuración, que solo esta cuenta puede leer.</translation>
    </message>
    <message>
        <source>This PC is not fully set up, so nobody can sign in yet. {0}</source>
        <translation>Esta PC no está del todo configurada, así que nadie puede iniciar sesión todavía. {0}</translation>
    </message>
    <message>
        <source>MyBuilding refused this and says: “{0}”</source>
        <translation>MyBuilding lo rechazó y dice: “{0}”</translation>
    </message>
    <message>
        <source>MyBuilding refused this and gave no reason. Ask your MyBuilding contact.</source>
        <translation>MyBuilding lo rechazó sin decir por qué. Consulte a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The server could not prove that it is MyBuilding, so nothing was sent. Check the date and time of this PC; if they are right, show this to whoever looks after its network.</source>
        <translation>El servidor no pudo demostrar que es MyBuilding, así que no se envió nada. Revise la fecha y la hora de esta PC; si están bien, muéstreselo a quien cuida su red.</translation>
    </message>
    <message>
        <source>MyBuilding cannot be reached. Your work is kept and goes out once the connection is back.</source>
        <translation>No hay conexión con MyBuilding. Su trabajo está guardado y sale en cuanto vuelva la conexión.</translation>
    </message>
    <message>
        <source>This network goes out through a proxy, and that lets nothing through just now. Your work is kept and goes out once it does. If it lasts, show this to whoever looks after the network.</source>
        <translation>Esta red sale por un proxy que ahora no deja pasar nada. Su trabajo está guardado y sale en cuanto lo permita. Si sigue así, muéstreselo a quien cuida la red.</translation>
    </message>
    <message>
        <source>The connection broke before MyBuilding answered. Your work is kept; the program looks whether it arrived before it sends anything again.</source>
        <translation>La conexión se cortó antes de que MyBuilding respondiera. Su trabajo está guardado; el programa comprueba si llegó antes de volver a enviar nada.</translation>
    </message>
    <message>
        <source>MyBuilding is busy and asks to wait {0}. Your work is kept and goes out after that.</source>
        <translation>MyBuilding está ocupado y pide esperar {0}. Su trabajo está guardado y sale después.</translation>
    </message>
    <message>
        <source>MyBuilding gives no proper answer just now, or something on the network answers in its place. Your work is kept and goes out by itself.</source>
        <translation>MyBuilding no da ahora una respuesta válida, o algo en la red responde en su lugar. Su trabajo está guardado y sale por sí solo.</translation>
    </message>
    <message>
        <source>MyBuilding cannot be reached. Check the network connection of this PC.</source>
        <translation>No hay conexión con MyBuilding. Revise la conexión de red de esta PC.</translation>
    </message>
    <message>
        <source>This network goes out through a proxy, and that lets nothing through just now, so nobody can sign in. Show this to whoever looks after the network.</source>
        <translation>Esta red sale por un proxy que ahora no deja pasar nada, así que nadie puede iniciar sesión. Muéstreselo a quien cuida la red.</translation>
    </message>
    <message>
        <source>MyBuilding did not answer in time, so you are not signed in yet.</source>
        <translation>MyBuilding no respondió a tiempo, así que la sesión aún no está iniciada.</translation>
    </message>
    <message>
        <source>MyBuilding is busy and asks to wait {0}.</source>
        <translation>MyBuilding está ocupado y pide esperar {0}.</translation>
    </message>
    <message>
        <source>What answered is not MyBuilding. Perhaps this network has a sign-in page of its own: open any page in a browser to see.</source>
        <translation>Lo que respondió no es MyBuilding. Quizás esta red tiene su propia página de acceso: abra cualquier página en un navegador para verlo.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
        <translation>{0} d</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
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
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message numerus="yes">
        <source>It was met %Ln times.</source>
        <translation>
            <numerusform>Ocurrió %Ln vez.</numerusform>
            <numerusform>Ocurrió %Ln veces.</numerusform>
        </translation>
    </message>
</context>
</TS>
