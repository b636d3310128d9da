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
        <source>Package management for the front desk of MyBuilding communities. Open source under the MIT License.</source>
        <translation>Gestión de paquetes para la recepción de las comunidades de MyBuilding. Código abierto con licencia MIT.</translation>
    </message>
    <message>
        <source>Press {0} to copy support information for your IT team.</source>
        <translation>Presione {0} para copiar la información de soporte para su equipo de informática.</translation>
    </message>
    <message>
        <source>Open-source licenses</source>
        <translation>Licencias de código abierto</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>License for {name}</source>
        <translation>Licencia de {name}</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>Shortcut: {key}</source>
        <translation>Atajo: {key}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Release</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>ActivityController</name>
    <message>
        <source>Activity copied</source>
        <translation>Actividad copiada</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>View all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Shortcut: {key}</source>
        <translation>Atajo: {key}</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
</context>
<context>
    <name>ActivitySheet</name>
    <message>
        <source>Package activity</source>
        <translation>Actividad del paquete</translation>
    </message>
    <message>
        <source>Copy activity</source>
        <translation>Copiar actividad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AddSheet</name>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>One piece less</source>
        <translation>Una pieza menos</translation>
    </message>
    <message>
        <source>One piece more</source>
        <translation>Una pieza más</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation>Imprimir una etiqueta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>That code isn’t a tracking number. Scan the carrier’s own code.</source>
        <translation>Ese código no es un número de seguimiento. Escanee el código del transportista.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Dry cleaner</source>
        <translation>Tintorería</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>The resident, if empty</source>
        <translation>El residente, si está vacío</translation>
    </message>
    <message>
        <source>The dry cleaner, if empty</source>
        <translation>La tintorería, si está vacío</translation>
    </message>
    <message>
        <source>The carrier, if empty</source>
        <translation>El transportista, si está vacío</translation>
    </message>
    <message>
        <source>Enter the unit or the name of the resident.</source>
        <translation>Ingrese la unidad o el nombre del residente.</translation>
    </message>
    <message>
        <source>The resident directory has no “{0}”. Press Enter again to add it as typed.</source>
        <translation>El directorio de residentes no tiene “{0}”. Presione Intro otra vez para agregarlo como lo escribió.</translation>
    </message>
    <message>
        <source>Enter who picks it up.</source>
        <translation>Ingrese quién lo recoge.</translation>
    </message>
    <message>
        <source>Enter 1 to {0} pieces.</source>
        <translation>Ingrese de 1 a {0} piezas.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Número de seguimiento</translation>
    </message>
    <message>
        <source>For pickup by</source>
        <translation>Lo recoge</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Residente</translation>
    </message>
</context>
<context>
    <name>AuditActions</name>
    <message>
        <source>Audit {0}</source>
        <translation>Auditar {0}</translation>
    </message>
</context>
<context>
    <name>AuditBar</name>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>Auditing</source>
        <translation>Auditando</translation>
    </message>
    <message>
        <source>pause audit</source>
        <translation>pausar auditoría</translation>
    </message>
    <message>
        <source>back</source>
        <translation>volver</translation>
    </message>
</context>
<context>
    <name>AuditController</name>
    <message>
        <source>No location has this name. Choose one below.</source>
        <translation>Ninguna ubicación tiene ese nombre. Elija una abajo.</translation>
    </message>
    <message>
        <source>Audit finished: {0}, {1}</source>
        <translation>Auditoría finalizada: {0}, {1}</translation>
    </message>
    <message>
        <source>Undo finish</source>
        <translation>Deshacer la finalización</translation>
    </message>
    <message>
        <source>Audit reopened</source>
        <translation>Auditoría reabierta</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Sort: Unit</source>
        <translation>Orden: unidad</translation>
    </message>
    <message>
        <source>Sort: Recipient</source>
        <translation>Orden: destinatario</translation>
    </message>
    <message>
        <source>Sort: Age</source>
        <translation>Orden: antigüedad</translation>
    </message>
    <message>
        <source>Sort the packages not scanned yet</source>
        <translation>Ordenar los paquetes aún no escaneados</translation>
    </message>
</context>
<context>
    <name>BatchPopover</name>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>End batch</source>
        <translation>Terminar lote</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>Traído por</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Print labels in this batch</source>
        <translation>Imprimir etiquetas en este lote</translation>
    </message>
</context>
<context>
    <name>ClerkSwitch</name>
    <message>
        <source>Choose a user, then scan again.</source>
        <translation>Elija un usuario y vuelva a escanear.</translation>
    </message>
</context>
<context>
    <name>ClerkSwitchCard</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Residente</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Cambiar de usuario</translation>
    </message>
    <message>
        <source>Everything you do is recorded under your own name. Other users’ changes still sync under theirs.</source>
        <translation>Todo lo que haga se registra a su nombre. Los cambios de los demás usuarios se siguen sincronizando a nombre de ellos.</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Package management for the front desk</source>
        <translation>Gestión de paquetes para la recepción</translation>
    </message>
    <message>
        <source>End shift first</source>
        <translation>Entregar el turno primero</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
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
    <name>ContextMenus</name>
    <message>
        <source>Sort ascending</source>
        <translation>Orden ascendente</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Orden descendente</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>Ocultar columna</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar nombre</translation>
    </message>
</context>
<context>
    <name>DailyLog</name>
    <message>
        <source>Save daily log</source>
        <translation>Guardar registro diario</translation>
    </message>
</context>
<context>
    <name>DailyLogSheet</name>
    <message>
        <source>Daily log</source>
        <translation>Registro diario</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Día anterior</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Día siguiente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>A day, such as “Nov 12”, “yesterday”, or “last week”</source>
        <translation>Un día, como “12 nov”, “ayer” o “la semana pasada”</translation>
    </message>
    <message>
        <source>Enter a day, such as “Nov 12” or “yesterday”.</source>
        <translation>Escriba un día, como “12 nov” o “ayer”.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Package details</source>
        <translation>Detalles del paquete</translation>
    </message>
    <message>
        <source>Select a package to see its details.</source>
        <translation>Seleccione un paquete para ver sus detalles.</translation>
    </message>
</context>
<context>
    <name>EraseReportColumn</name>
    <message>
        <source>Quit MyBuilding Desk</source>
        <translation>Salir de MyBuilding Desk</translation>
    </message>
</context>
<context>
    <name>EraseSection</name>
    <message>
        <source>Erase local data</source>
        <translation>Borrar datos locales</translation>
    </message>
    <message>
        <source>Type {word} to confirm</source>
        <translation>Escriba {word} para confirmar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Sync all now</source>
        <translation>Sincronizar todo ahora</translation>
    </message>
    <message>
        <source>Use this before you hand the computer to someone else. It removes everything MyBuilding Desk stores for this user account.</source>
        <translation>Úselo antes de pasar el equipo a otra persona. Elimina todo lo que MyBuilding Desk guarda para esta cuenta de usuario.</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Export canceled. No file was saved.</source>
        <translation>Exportación cancelada. No se guardó ningún archivo.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <source>Report exported</source>
        <translation>Informe exportado</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Include resident names and notes</source>
        <translation>Incluir nombres de residentes y notas</translation>
    </message>
    <message>
        <source>Turn off privacy mode to include names.</source>
        <translation>Desactive el modo privado para incluir nombres.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Package types</source>
        <translation>Tipos de paquete</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Change type or location for this package</source>
        <translation>Cambiar el tipo o la ubicación de este paquete</translation>
    </message>
    <message>
        <source>Fewer pieces</source>
        <translation>Menos piezas</translation>
    </message>
    <message>
        <source>More pieces</source>
        <translation>Más piezas</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
</context>
<context>
    <name>FaultNotice</name>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>FindChips</name>
    <message>
        <source>Pending</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Only pending packages</source>
        <translation>Solo paquetes pendientes</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Only released packages</source>
        <translation>Solo paquetes entregados</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Only packages received or released today</source>
        <translation>Solo paquetes recibidos o entregados hoy</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Only packages received or released this week</source>
        <translation>Solo paquetes recibidos o entregados esta semana</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>En {0}</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Only packages of a carrier</source>
        <translation>Solo paquetes de un transportista</translation>
    </message>
    <message>
        <source>All carriers</source>
        <translation>Todos los transportistas</translation>
    </message>
    <message>
        <source>Back to the report: {0}</source>
        <translation>Volver al informe: {0}</translation>
    </message>
    <message>
        <source>Back to the report (Esc)</source>
        <translation>Volver al informe (Esc)</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Search all packages</source>
        <translation>Buscar en todos los paquetes</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message>
        <source>Finish audit</source>
        <translation>Finalizar auditoría</translation>
    </message>
    <message>
        <source>Back to audit</source>
        <translation>Volver a la auditoría</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>FlagChip</name>
    <message>
        <source>Shortcut: {key}</source>
        <translation>Atajo: {key}</translation>
    </message>
</context>
<context>
    <name>FlagChips</name>
    <message>
        <source>Flags</source>
        <translation>Indicaciones</translation>
    </message>
</context>
<context>
    <name>HandoverBanner</name>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
</context>
<context>
    <name>HandoverContent</name>
    <message>
        <source>Open sync queue</source>
        <translation>Abrir la cola de sincronización</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
</context>
<context>
    <name>HandoverController</name>
    <message>
        <source>Hand-over saved</source>
        <translation>Entrega de turno guardada</translation>
    </message>
    <message>
        <source>This computer’s secure storage can’t be opened, so your PIN can’t be checked.</source>
        <translation>No se puede abrir el almacenamiento seguro de este equipo, así que no se puede comprobar su PIN.</translation>
    </message>
    <message>
        <source>Hand-over confirmed</source>
        <translation>Entrega de turno confirmada</translation>
    </message>
</context>
<context>
    <name>HandoverList</name>
    <message>
        <source>Search by note, unit, user, or day</source>
        <translation>Buscar por nota, unidad, usuario o día</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>No hand-overs match.</source>
        <translation>Ninguna entrega de turno coincide.</translation>
    </message>
    <message>
        <source>No hand-overs yet.</source>
        <translation>Aún no hay entregas de turno.</translation>
    </message>
</context>
<context>
    <name>HandoverSheet</name>
    <message>
        <source>Change start</source>
        <translation>Cambiar inicio</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save and switch user</source>
        <translation>Guardar y cambiar de usuario</translation>
    </message>
</context>
<context>
    <name>HandoverView</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Your PIN, to confirm</source>
        <translation>Su PIN, para confirmar</translation>
    </message>
    <message>
        <source>Enter your PIN to confirm.</source>
        <translation>Ingrese su PIN para confirmar.</translation>
    </message>
</context>
<context>
    <name>HoldSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>IdCheck</name>
    <message>
        <source>Check photo ID</source>
        <translation>Verifique la identificación con foto</translation>
    </message>
    <message>
        <source>ID checked</source>
        <translation>Identificación verificada</translation>
    </message>
</context>
<context>
    <name>InstructionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>InstructionsSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
</context>
<context>
    <name>LabelBanner</name>
    <message>
        <source>Label settings</source>
        <translation>Configuración de etiquetas</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Volver a imprimir</translation>
    </message>
</context>
<context>
    <name>LabelSection</name>
    <message>
        <source>Print number sheet</source>
        <translation>Imprimir hoja de códigos</translation>
    </message>
    <message>
        <source>Number sheets</source>
        <translation>Hojas de códigos</translation>
    </message>
    <message>
        <source>Without a label printer: 24 codes to stick on packages. Scan one while you log a package.</source>
        <translation>Sin impresora de etiquetas: 24 códigos para pegar en los paquetes. Escanee uno al registrar un paquete.</translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation>Elija una impresora</translation>
    </message>
    <message>
        <source>Choose a printer first</source>
        <translation>Elija primero una impresora</translation>
    </message>
    <message>
        <source>Printer not installed</source>
        <translation>Impresora no instalada</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Printed on {0}. The frame should be complete on all four sides.</source>
        <translation>Impresa en {0}. El marco debe verse completo por los cuatro lados.</translation>
    </message>
</context>
<context>
    <name>LabelSheet</name>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>This desk is locked. Unlock it, then scan again.</source>
        <translation>Este mostrador está bloqueado. Desbloquéelo y vuelva a escanear.</translation>
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
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Cambiar de usuario</translation>
    </message>
    <message>
        <source>MyBuilding Desk</source>
        <translation>MyBuilding Desk</translation>
    </message>
    <message>
        <source>Package management for the front desk</source>
        <translation>Gestión de paquetes para la recepción</translation>
    </message>
    <message>
        <source>This desk is locked</source>
        <translation>Este mostrador está bloqueado</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Ingrese su PIN.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Use password instead</source>
        <translation>Usar la contraseña</translation>
    </message>
    <message>
        <source>Use PIN instead</source>
        <translation>Usar el PIN</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Ingrese su contraseña.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>This computer’s secure storage can’t be opened, so your PIN can’t be checked. Use your password instead.</source>
        <translation>El almacenamiento seguro de este equipo no se abre, así que no se puede comprobar su PIN. Use su contraseña.</translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message>
        <source>You’re viewing your own packages. Only staff can log or release.</source>
        <translation>Está viendo sus propios paquetes. Solo el personal puede registrar o entregar.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{key}: Switch user</source>
        <translation>{key}: cambiar de usuario</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
</context>
<context>
    <name>MoveActions</name>
    <message>
        <source>New location kept on this computer: {0}</source>
        <translation>Nueva ubicación guardada en este equipo: {0}</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>NoEmail</name>
    <message>
        <source>No email on file: call the resident</source>
        <translation>Sin correo registrado: llame al residente</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Edit note</source>
        <translation>Editar nota</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Quitar nota</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>NotesEditor</name>
    <message>
        <source>Type of note</source>
        <translation>Tipo de nota</translation>
    </message>
    <message>
        <source>Add another note</source>
        <translation>Agregar otra nota</translation>
    </message>
    <message>
        <source>Notes for the next shift</source>
        <translation>Notas para el próximo turno</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>OnboardingCard</name>
    <message>
        <source>Skip tour</source>
        <translation>Omitir recorrido</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Paso {0} de {1}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>OutboxController</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
</context>
<context>
    <name>OutboxSheet</name>
    <message>
        <source>Sync queue</source>
        <translation>Cola de sincronización</translation>
    </message>
    <message>
        <source>Changes made at this desk</source>
        <translation>Cambios hechos en este mostrador</translation>
    </message>
    <message>
        <source>All changes are synced.</source>
        <translation>Todos los cambios están sincronizados.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Already in MyBuilding</source>
        <translation>Ya está en MyBuilding</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Sync all now</source>
        <translation>Sincronizar todo ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>OutgoingList</name>
    <message>
        <source>Picked up recently</source>
        <translation>Recogidos recientemente</translation>
    </message>
</context>
<context>
    <name>OutgoingView</name>
    <message>
        <source>No outgoing packages</source>
        <translation>No hay paquetes de salida</translation>
    </message>
    <message>
        <source>Add package</source>
        <translation>Agregar paquete</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Imprimir etiqueta</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>Recogida</translation>
    </message>
    <message>
        <source>Add one when a resident leaves a package for a carrier or the cleaner.</source>
        <translation>Añada uno cuando un residente deje un paquete para un transportista o la tintorería.</translation>
    </message>
</context>
<context>
    <name>OverdueBar</name>
    <message>
        <source>Residents</source>
        <translation>Residentes</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>One row for each</source>
        <translation>Una fila por cada</translation>
    </message>
</context>
<context>
    <name>OverdueCard</name>
    <message>
        <source>View all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
</context>
<context>
    <name>PackageEntry</name>
    <message>
        <source>Enter a unit or name, then press Enter.</source>
        <translation>Ingrese una unidad o un nombre y presione Enter.</translation>
    </message>
    <message>
        <source>More than one match. Use the arrow keys to choose, then press Enter.</source>
        <translation>Hay más de una coincidencia. Use las flechas para elegir y presione Enter.</translation>
    </message>
    <message>
        <source>Tracking number replaced with the last scan.</source>
        <translation>Número de rastreo reemplazado por el último escaneo.</translation>
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
    <name>PageFoot</name>
    <message>
        <source>Language: {0}</source>
        <translation>Idioma: {0}</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Obtener ayuda</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versión {0}</translation>
    </message>
</context>
<context>
    <name>PaletteSheet</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>close</source>
        <translation>cerrar</translation>
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
        <source>Hide {0}</source>
        <translation>Ocultar: {0}</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>Mostrar: {0}</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Previous period (←)</source>
        <translation>Período anterior (←)</translation>
    </message>
    <message>
        <source>Next period (→)</source>
        <translation>Período siguiente (→)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
</context>
<context>
    <name>PickupProofSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>The document shows full names and notes: it’s evidence.</source>
        <translation>El documento muestra nombres completos y notas: es una prueba.</translation>
    </message>
    <message>
        <source>Kept on this computer only.</source>
        <translation>Se guarda solo en esta computadora.</translation>
    </message>
</context>
<context>
    <name>PickupSheet</name>
    <message>
        <source>Pickup</source>
        <translation>Recogida</translation>
    </message>
    <message>
        <source>Packages to be picked up</source>
        <translation>Paquetes por recoger</translation>
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
        <source>{0} of {1} scanned</source>
        <translation>{0} de {1} escaneados</translation>
    </message>
    <message>
        <source>The signature was cleared, as the pickup changed.</source>
        <translation>La firma se borró porque la recogida cambió.</translation>
    </message>
    <message>
        <source>Picked up: {0}</source>
        <translation>Recogidos: {0}</translation>
    </message>
    <message>
        <source>Select at least one package. Press Space to select the highlighted one.</source>
        <translation>Seleccione al menos un paquete. Presione Espacio para seleccionar el resaltado.</translation>
    </message>
    <message>
        <source>Enter the name of the person picking up.</source>
        <translation>Ingrese el nombre de quien recoge.</translation>
    </message>
    <message>
        <source>A signature is required. Ask the person picking up to sign.</source>
        <translation>Se requiere una firma. Pida a quien recoge que firme.</translation>
    </message>
    <message>
        <source>Picked up by</source>
        <translation>Recogido por</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Nombre de la persona</translation>
    </message>
    <message>
        <source>Clear signature</source>
        <translation>Borrar firma</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
</context>
<context>
    <name>PinSection</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Confirm PIN</source>
        <translation>Confirmar PIN</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Definir PIN</translation>
    </message>
    <message>
        <source>Remove PIN</source>
        <translation>Quitar PIN</translation>
    </message>
    <message>
        <source>Unlock the desk with 4 to 8 digits, even offline. After 10 wrong attempts, the PIN is removed.</source>
        <translation>Desbloquee el mostrador con 4 a 8 cifras, incluso sin conexión. Tras 10 intentos erróneos, el PIN se elimina.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Enter 4 to 8 digits.</source>
        <translation>Ingrese de 4 a 8 cifras.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess. Avoid repeated or sequential digits.</source>
        <translation>Ese PIN es demasiado fácil de adivinar. Evite cifras repetidas o consecutivas.</translation>
    </message>
    <message>
        <source>The PINs don’t match. Try again.</source>
        <translation>Los PIN no coinciden. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN definido</translation>
    </message>
    <message>
        <source>No PIN set</source>
        <translation>Sin PIN</translation>
    </message>
    <message>
        <source>PINs aren’t available because this computer has no secure storage.</source>
        <translation>Los PIN no están disponibles porque este equipo no tiene almacenamiento seguro.</translation>
    </message>
    <message>
        <source>Checking your password…</source>
        <translation>Comprobando su contraseña…</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Cambiar PIN</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Print location labels</source>
        <translation>Imprimir etiquetas de ubicación</translation>
    </message>
    <message>
        <source>Which location?</source>
        <translation>¿Qué ubicación?</translation>
    </message>
</context>
<context>
    <name>PossibleMatches</name>
    <message>
        <source>Saved on this computer until you assign a recipient.</source>
        <translation>Guardado en este equipo hasta que asigne un destinatario.</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice mode</source>
        <translation>Modo de práctica</translation>
    </message>
    <message>
        <source>Nothing is saved or sent</source>
        <translation>No se guarda ni se envía nada</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Exit practice mode</source>
        <translation>Salir del modo de práctica</translation>
    </message>
    <message>
        <source>Exit practice mode and erase everything entered in it</source>
        <translation>Salir del modo de práctica y borrar todo lo que se ingresó</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Print test label</source>
        <translation>Imprimir etiqueta de prueba</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Shown at print size.</source>
        <translation>En tamaño de impresión.</translation>
    </message>
    <message>
        <source>Shown smaller than printed.</source>
        <translation>Se imprime más grande.</translation>
    </message>
    <message>
        <source>Label preview: {0}</source>
        <translation>Vista previa de la etiqueta: {0}</translation>
    </message>
    <message>
        <source>This label is too small. Choose a larger size.</source>
        <translation>Esta etiqueta es demasiado pequeña. Elija un tamaño mayor.</translation>
    </message>
</context>
<context>
    <name>PrinterSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>PrivacyController</name>
    <message>
        <source>Privacy mode is managed by your building</source>
        <translation>Su edificio administra el modo privado</translation>
    </message>
    <message>
        <source>Privacy mode on</source>
        <translation>Modo privado activado</translation>
    </message>
    <message>
        <source>Privacy mode off</source>
        <translation>Modo privado desactivado</translation>
    </message>
</context>
<context>
    <name>ProofController</name>
    <message>
        <source>Save proof of release</source>
        <translation>Guardar comprobante de entrega</translation>
    </message>
</context>
<context>
    <name>ProofSheet</name>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
</context>
<context>
    <name>QuickActions</name>
    <message>
        <source>Tracking number copied</source>
        <translation>Número de rastreo copiado</translation>
    </message>
    <message>
        <source>Row copied</source>
        <translation>Fila copiada</translation>
    </message>
    <message>
        <source>Online tracking isn’t available for {carrier}.</source>
        <translation>El rastreo en línea no está disponible para {carrier}.</translation>
    </message>
    <message>
        <source>Opening tracking in your browser</source>
        <translation>Abriendo el rastreo en su navegador</translation>
    </message>
    <message>
        <source>No web browser is available on this computer.</source>
        <translation>No hay ningún navegador web disponible en este equipo.</translation>
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
        <translation>Entregue paquetes</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Agregar una nota</translation>
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
        <source>Select at least one package. Press Space to select the highlighted one.</source>
        <translation>Seleccione al menos un paquete. Presione Espacio para seleccionar el resaltado.</translation>
    </message>
    <message>
        <source>Enter the name of the person picking up.</source>
        <translation>Ingrese el nombre de quien recoge.</translation>
    </message>
    <message>
        <source>Picked up by {name}</source>
        <translation>Recogido por {name}</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>Otra persona…</translation>
    </message>
    <message>
        <source>Picked up by someone else</source>
        <translation>Recogido por otra persona</translation>
    </message>
    <message>
        <source>Picked up by</source>
        <translation>Recogido por</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Add a note (optional)</source>
        <translation>Agregar una nota (opcional)</translation>
    </message>
    <message>
        <source>Clear signature</source>
        <translation>Borrar firma</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
</context>
<context>
    <name>ReminderSection</name>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Final notice</source>
        <translation>Último aviso</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Idioma del texto</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Managed by your building.</source>
        <translation>Administrado por su edificio.</translation>
    </message>
    <message>
        <source>These words are replaced: {0}</source>
        <translation>Estas palabras se reemplazan: {0}</translation>
    </message>
    <message>
        <source>Reset text</source>
        <translation>Restablecer texto</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>{0} characters at most. Shorten the text to save it.</source>
        <translation>{0} caracteres como máximo. Acorte el texto para guardarlo.</translation>
    </message>
</context>
<context>
    <name>ReportToolbar</name>
    <message>
        <source>Community</source>
        <translation>Comunidad</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Busiest hours</source>
        <translation>Horas de más actividad</translation>
    </message>
    <message>
        <source>By carrier</source>
        <translation>Por transportista</translation>
    </message>
    <message>
        <source>Time in storage</source>
        <translation>Tiempo en almacén</translation>
    </message>
    <message>
        <source>By user</source>
        <translation>Por usuario</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Registro diario</translation>
    </message>
    <message>
        <source>Every package of one day, in and out</source>
        <translation>Todos los paquetes de un día, entradas y salidas</translation>
    </message>
    <message>
        <source>Shift hand-overs</source>
        <translation>Entregas de turno</translation>
    </message>
    <message>
        <source>Location audit</source>
        <translation>Auditoría de ubicaciones</translation>
    </message>
</context>
<context>
    <name>ReportsController</name>
    <message>
        <source>No packages in this period</source>
        <translation>No hay paquetes en este período</translation>
    </message>
    <message>
        <source>This report couldn’t be created. Try again.</source>
        <translation>No se pudo crear este informe. Intente de nuevo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Copiar información de soporte</translation>
    </message>
</context>
<context>
    <name>ReturnSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a package, or enter a unit, name, or tracking number</source>
        <translation>Escanee un paquete o ingrese una unidad, un nombre o un número de rastreo</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Sin número de rastreo</translation>
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
        <source>log</source>
        <translation>registrar</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>comandos</translation>
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
        <source>Save it in the settings file</source>
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
        <source>Get your building’s client ID and secret from your MyBuilding contact. You only need to enter them once.</source>
        <translation>Pida el ID y el secreto de cliente de su edificio a su contacto de MyBuilding. Solo se ingresan una vez.</translation>
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
        <source>Certificate file (optional, only if your network requires one)</source>
        <translation>Archivo de certificado (opcional, solo si su red lo exige)</translation>
    </message>
    <message>
        <source>Set up this computer</source>
        <translation>Configurar este equipo</translation>
    </message>
    <message>
        <source>One-time setup for everyone who uses this computer account</source>
        <translation>Configuración única para todos los que usan esta cuenta del equipo</translation>
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
        <source>Managed by your building.</source>
        <translation>Administrado por su edificio.</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
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
        <source>Changes are saved automatically on this computer.</source>
        <translation>Los cambios se guardan automáticamente en este equipo.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ShortcutHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Buscar atajos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Copiar información de soporte</translation>
    </message>
    <message>
        <source>No shortcut found for “{0}”</source>
        <translation>No hay ningún atajo para «{0}»</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Communities</source>
        <translation>Comunidades</translation>
    </message>
    <message>
        <source>Filter communities</source>
        <translation>Filtrar comunidades</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
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
        <source>Keep me signed in on this computer</source>
        <translation>Mantener mi sesión abierta en este equipo</translation>
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
        <source>Package management for the front desk</source>
        <translation>Gestión de paquetes para la recepción</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Enter your email.</source>
        <translation>Ingrese su correo electrónico.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Ingrese su contraseña.</translation>
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
        <source>Sign here with a mouse, pen, or finger</source>
        <translation>Firme aquí con el mouse, un lápiz o el dedo</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Privacy mode</source>
        <translation>Modo privado</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Modo de práctica</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Sin sincronizar</translation>
    </message>
    <message>
        <source>Sample directory</source>
        <translation>Directorio de ejemplo</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Matching recipients</source>
        <translation>Destinatarios coincidentes</translation>
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
    <name>TodayPanel</name>
    <message>
        <source>Logged</source>
        <translation>Registrados</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Logged today: {count}</source>
        <translation>Registrados hoy: {count}</translation>
    </message>
    <message>
        <source>Released today: {count}</source>
        <translation>Entregados hoy: {count}</translation>
    </message>
</context>
<context>
    <name>UserButton</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>Residente</translation>
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
        <translation>Atajo: {key}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Set up this computer</source>
        <translation>Configurar este equipo</translation>
    </message>
    <message>
        <source>Connect to your building with the client ID and secret from your MyBuilding contact.</source>
        <translation>Conéctelo a su edificio con el ID y el secreto de cliente de su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>Try practice mode</source>
        <translation>Probar el modo de práctica</translation>
    </message>
    <message>
        <source>Log and release sample packages. No account or network needed, and nothing leaves this computer.</source>
        <translation>Registre y entregue paquetes de ejemplo. No necesita cuenta ni red, y nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Welcome to MyBuilding Desk</source>
        <translation>Le damos la bienvenida a MyBuilding Desk</translation>
    </message>
    <message>
        <source>This computer isn’t set up yet. How would you like to start?</source>
        <translation>Este equipo aún no está configurado. ¿Cómo quiere empezar?</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
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
        <translation>Tamaño del texto: {0}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>age</name>
    <message>
        <source>{0}, overdue (limit {1})</source>
        <translation>{0}, vencido (límite {1})</translation>
    </message>
    <message>
        <source>{0} (over {1})</source>
        <translation>{0} (más de {1})</translation>
    </message>
    <message>
        <source>on hold until {0}</source>
        <translation>retenido hasta el {0}</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Support information copied. Paste it into a message to your IT team.</source>
        <translation>Información de soporte copiada. Péguela en un mensaje a su equipo de informática.</translation>
    </message>
    <message>
        <source>Practice mode starts fresh each time you open the app.</source>
        <translation>El modo de práctica empieza de cero cada vez que abre la aplicación.</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Expected</source>
        <translation>Esperados</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltantes</translation>
    </message>
    <message>
        <source>Misplaced</source>
        <translation>Fuera de lugar</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>No esperado</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>Falta %Ln</numerusform>
            <numerusform>Faltan %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misplaced</source>
        <translation>
            <numerusform>%Ln fuera de lugar</numerusform>
            <numerusform>%Ln fuera de lugar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not logged</source>
        <translation>
            <numerusform>%Ln sin registrar</numerusform>
            <numerusform>%Ln sin registrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln released, but still here</source>
        <translation>
            <numerusform>%Ln entregado, pero sigue aquí</numerusform>
            <numerusform>%Ln entregados, pero siguen aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as missing</source>
        <translation>Marcar como faltantes</translation>
    </message>
    <message>
        <source>Move all</source>
        <translation>Mover todos</translation>
    </message>
    <message>
        <source>Log now</source>
        <translation>Registrar ahora</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Location labels</source>
        <translation>Etiquetas de ubicación</translation>
    </message>
    <message>
        <source>Export audit</source>
        <translation>Exportar auditoría</translation>
    </message>
    <message>
        <source>Location audit</source>
        <translation>Auditoría de ubicaciones</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>Todas las ubicaciones</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Sin ubicación</translation>
    </message>
    <message>
        <source>Scan every package at this location</source>
        <translation>Escanee cada paquete de esta ubicación</translation>
    </message>
    <message>
        <source>Scan a location label, or enter a location</source>
        <translation>Escanee una etiqueta de ubicación o escriba una ubicación</translation>
    </message>
    <message>
        <source>Scan a location label, then every package there</source>
        <translation>Escanee una etiqueta de ubicación y luego cada paquete de allí</translation>
    </message>
    <message>
        <source>Scan every package at {0}</source>
        <translation>Escanee cada paquete de {0}</translation>
    </message>
    <message>
        <source>{0} of {1} found</source>
        <translation>{0} de {1} encontrados</translation>
    </message>
    <message>
        <source>Audit {0} · {1} of {2} · Resume</source>
        <translation>Auditoría de {0} · {1} de {2} · Reanudar</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Not scanned yet</source>
        <translation>Aún no escaneados</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregidos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>To find</source>
        <translation>Por encontrar</translation>
    </message>
    <message>
        <source>Unknown package</source>
        <translation>Paquete desconocido</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Not logged</source>
        <translation>Sin registrar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln audits paused</source>
        <translation>
            <numerusform>%Ln auditoría en pausa</numerusform>
            <numerusform>%Ln auditorías en pausa</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused at {0} of {1}</source>
        <translation>En pausa: {0} de {1}</translation>
    </message>
    <message>
        <source>Found {0}</source>
        <translation>Encontrado {0}</translation>
    </message>
    <message>
        <source>Released just now</source>
        <translation>Entregado hace un momento</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>Movido aquí</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Recorded at {0}</source>
        <translation>Registrado en {0}</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Released {0}</source>
        <translation>Entregado {0}</translation>
    </message>
    <message>
        <source>Log package</source>
        <translation>Registrar paquete</translation>
    </message>
    <message>
        <source>Clear location</source>
        <translation>Quitar ubicación</translation>
    </message>
    <message>
        <source>Move to {0}</source>
        <translation>Mover a {0}</translation>
    </message>
    <message>
        <source>{0}. Press Enter: {1}</source>
        <translation>{0}. Presione Enter: {1}</translation>
    </message>
    <message>
        <source>{0}. Press Space if it’s here</source>
        <translation>{0}. Presione Espacio si está aquí</translation>
    </message>
    <message>
        <source>Misplaced: {0}. {1}. Press Enter: {2}.</source>
        <translation>Fuera de lugar: {0}. {1}. Presione Enter: {2}.</translation>
    </message>
    <message>
        <source>Found: {0}</source>
        <translation>Encontrado: {0}</translation>
    </message>
    <message>
        <source>Not expected: {0} was released.</source>
        <translation>No esperado: {0} ya se entregó.</translation>
    </message>
    <message>
        <source>Not expected: {0} isn’t logged. Press Enter to log it.</source>
        <translation>No esperado: {0} no está registrado. Presione Enter para registrarlo.</translation>
    </message>
    <message>
        <source>No package here has this tracking number. Scan it, or enter all of it.</source>
        <translation>Ningún paquete de aquí tiene ese número de seguimiento. Escanéelo o escríbalo completo.</translation>
    </message>
    <message>
        <source>Already found.</source>
        <translation>Ya se encontró.</translation>
    </message>
    <message>
        <source>Already scanned: misplaced.</source>
        <translation>Ya escaneado: fuera de lugar.</translation>
    </message>
    <message>
        <source>Already scanned: not expected.</source>
        <translation>Ya escaneado: no esperado.</translation>
    </message>
    <message>
        <source>Now at {0}</source>
        <translation>Ahora en {0}</translation>
    </message>
    <message>
        <source>Paused the audit of {0} at {1} of {2}; now auditing {3}</source>
        <translation>Auditoría de {0} en pausa con {1} de {2}; ahora se audita {3}</translation>
    </message>
    <message>
        <source>Now auditing {0}</source>
        <translation>Ahora se audita {0}</translation>
    </message>
    <message>
        <source>Return to {0}</source>
        <translation>Volver a {0}</translation>
    </message>
    <message>
        <source>Auditing {0} again</source>
        <translation>Se audita {0} otra vez</translation>
    </message>
    <message>
        <source>Undo scan</source>
        <translation>Deshacer escaneo</translation>
    </message>
    <message>
        <source>Undo move</source>
        <translation>Deshacer movimiento</translation>
    </message>
    <message>
        <source>Undo missing</source>
        <translation>Deshacer faltantes</translation>
    </message>
    <message>
        <source>Undo change of location</source>
        <translation>Deshacer cambio de ubicación</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Every package was found.</source>
        <translation>Se encontraron todos los paquetes.</translation>
    </message>
    <message>
        <source>Nothing is missing, misplaced, or not logged.</source>
        <translation>No falta nada, y no hay nada fuera de lugar ni sin registrar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages moved to {0}</source>
        <translation>
            <numerusform>%Ln paquete movido a {0}</numerusform>
            <numerusform>%Ln paquetes movidos a {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages moved</source>
        <translation>
            <numerusform>%Ln paquete movido</numerusform>
            <numerusform>%Ln paquetes movidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages marked as missing</source>
        <translation>
            <numerusform>%Ln paquete marcado como faltante</numerusform>
            <numerusform>%Ln paquetes marcados como faltantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing packages aren’t marked. Press Enter again to finish, or mark them first.</source>
        <translation>
            <numerusform>Falta %Ln paquete sin marcar. Presione Enter otra vez para finalizar, o márquelo primero.</numerusform>
            <numerusform>Faltan %Ln paquetes sin marcar. Presione Enter otra vez para finalizar, o márquelos primero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing, not marked</source>
        <translation>
            <numerusform>Falta %Ln, sin marcar</numerusform>
            <numerusform>Faltan %Ln, sin marcar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misplaced, not moved</source>
        <translation>
            <numerusform>%Ln fuera de lugar, sin mover</numerusform>
            <numerusform>%Ln fuera de lugar, sin mover</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Comparing with the data on this computer.</source>
        <translation>Sin conexión. Se compara con los datos de este equipo.</translation>
    </message>
    <message>
        <source>Offline. Comparing with data from {0}.</source>
        <translation>Sin conexión. Se compara con datos de {0}.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>All packages found</source>
        <translation>Todos los paquetes encontrados</translation>
    </message>
    <message>
        <source>No packages are recorded.</source>
        <translation>No hay paquetes registrados.</translation>
    </message>
    <message>
        <source>Scan what you find.</source>
        <translation>Escanee lo que encuentre.</translation>
    </message>
    <message>
        <source>Every package has a location.</source>
        <translation>Todos los paquetes tienen ubicación.</translation>
    </message>
    <message>
        <source>Scan what you find without one.</source>
        <translation>Escanee lo que encuentre sin ubicación.</translation>
    </message>
    <message>
        <source>No packages are recorded at {0}.</source>
        <translation>No hay paquetes registrados en {0}.</translation>
    </message>
    <message>
        <source>Scan what you find there.</source>
        <translation>Escanee lo que encuentre allí.</translation>
    </message>
    <message>
        <source>Audits and missing packages are kept on this computer. Other computers don’t show them.</source>
        <translation>Las auditorías y los paquetes faltantes se guardan en este equipo. Otros equipos no los muestran.</translation>
    </message>
    <message>
        <source>MyBuilding can’t change locations yet. New locations are kept on this computer.</source>
        <translation>MyBuilding aún no puede cambiar ubicaciones. Las nuevas ubicaciones se guardan en este equipo.</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} a {1}</translation>
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
            <numerusform>%Ln paquete entregado</numerusform>
            <numerusform>%Ln paquetes entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages logged</source>
        <translation>
            <numerusform>%Ln paquete registrado</numerusform>
            <numerusform>%Ln paquetes registrados</numerusform>
        </translation>
    </message>
    <message>
        <source>{weekday}, {hours}</source>
        <translation>{weekday}, de {hours}</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Registrados</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>No packages in this period</source>
        <translation>No hay paquetes en este período</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Mostrar como gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0} %</translation>
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
        <translation>Ordenado por {0}, descendente</translation>
    </message>
    <message>
        <source>Sorted by {0}, ascending</source>
        <translation>Ordenado por {0}, ascendente</translation>
    </message>
    <message>
        <source>Ctrl Up and Ctrl Down sort by the current column.</source>
        <translation>Ctrl con flecha arriba o abajo ordena por la columna actual.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Log without tracking number</source>
        <translation>Registrar sin número de rastreo</translation>
    </message>
    <message>
        <source>Log a package that has no tracking number.</source>
        <translation>Registra un paquete que no tiene número de rastreo.</translation>
    </message>
    <message>
        <source>no barcode, flowers, food, new package, check in</source>
        <translation>sin código de barras, flores, comida, paquete nuevo, recibir, ingresar</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Hide everything until you enter your PIN or password.</source>
        <translation>Oculta todo hasta que ingrese su PIN o contraseña.</translation>
    </message>
    <message>
        <source>lock screen, break, leave the desk</source>
        <translation>bloquear pantalla, pausa, descanso, dejar el mostrador</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Cambiar de usuario</translation>
    </message>
    <message>
        <source>Let another user take over; each one’s work stays under their own name.</source>
        <translation>Deja que otro usuario continúe; el trabajo de cada uno queda a su nombre.</translation>
    </message>
    <message>
        <source>change user, change shift, next shift, clerk</source>
        <translation>cambio de turno, turno siguiente, relevo, otro usuario, conserje</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>End your session; unsynced changes stay on this computer and sync after your next sign-in.</source>
        <translation>Termina su sesión; los cambios sin sincronizar quedan en este equipo y se sincronizan cuando vuelva a iniciarla.</translation>
    </message>
    <message>
        <source>log out, logout, log off, leave</source>
        <translation>salir, desconectar, terminar sesión</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Change how MyBuilding Desk looks and works.</source>
        <translation>Cambia el aspecto y el funcionamiento de MyBuilding Desk.</translation>
    </message>
    <message>
        <source>preferences, options, configuration</source>
        <translation>preferencias, opciones, ajustes</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Close MyBuilding Desk; everything is saved.</source>
        <translation>Cierra MyBuilding Desk; todo queda guardado.</translation>
    </message>
    <message>
        <source>exit, close, end</source>
        <translation>cerrar, terminar, abandonar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo the last change that hasn’t synced.</source>
        <translation>Deshace el último cambio sin sincronizar.</translation>
    </message>
    <message>
        <source>take back, revert, mistake</source>
        <translation>revertir, atrás, error, equivocación</translation>
    </message>
    <message>
        <source>Copy tracking number</source>
        <translation>Copiar n.º de rastreo</translation>
    </message>
    <message>
        <source>Copy the tracking numbers of the selected packages.</source>
        <translation>Copia los números de rastreo de los paquetes seleccionados.</translation>
    </message>
    <message>
        <source>clipboard, copy number</source>
        <translation>portapapeles, copiar número</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Copy the selected rows for a spreadsheet.</source>
        <translation>Copia las filas seleccionadas para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>clipboard, Excel, copy line</source>
        <translation>portapapeles, Excel, copiar línea</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Select every package in the list.</source>
        <translation>Selecciona todos los paquetes de la lista.</translation>
    </message>
    <message>
        <source>mark all, everything</source>
        <translation>marcar todo, todos</translation>
    </message>
    <message>
        <source>Search all packages</source>
        <translation>Buscar en todos los paquetes</translation>
    </message>
    <message>
        <source>Find any package by tracking number, unit, name, location, note, or date.</source>
        <translation>Encuentra cualquier paquete por número de rastreo, unidad, nombre, ubicación, nota o fecha.</translation>
    </message>
    <message>
        <source>find, look up, where is</source>
        <translation>encontrar, búsqueda, dónde está</translation>
    </message>
    <message>
        <source>Go to the scan bar</source>
        <translation>Ir a la barra de escaneo</translation>
    </message>
    <message>
        <source>Start typing a unit, name, or tracking number.</source>
        <translation>Empieza a escribir una unidad, un nombre o un número de rastreo.</translation>
    </message>
    <message>
        <source>input, enter, type, scan</source>
        <translation>ingresar, escribir, escanear, entrada</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Go to the next part of the window: scan bar, tabs, list, details, or status bar.</source>
        <translation>Va a la parte siguiente de la ventana: barra de escaneo, pestañas, lista, detalles o barra de estado.</translation>
    </message>
    <message>
        <source>focus, move, area</source>
        <translation>foco, mover, área, zona</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Go to the part of the window before this one.</source>
        <translation>Va a la parte anterior de la ventana.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Show the packages that haven’t been picked up.</source>
        <translation>Muestra los paquetes que no se han recogido.</translation>
    </message>
    <message>
        <source>list, waiting, in storage, shelf</source>
        <translation>lista, por entregar, en almacén, estante</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Show the packages that have been in storage too long.</source>
        <translation>Muestra los paquetes que llevan demasiado tiempo en almacén.</translation>
    </message>
    <message>
        <source>late, old</source>
        <translation>atrasados, viejos, tarde</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>Show the packages whose recipient isn’t known.</source>
        <translation>Muestra los paquetes cuyo destinatario no se conoce.</translation>
    </message>
    <message>
        <source>unknown, pile, held, no name</source>
        <translation>desconocido, sin nombre, apartados</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Show the packages that have been picked up.</source>
        <translation>Muestra los paquetes que ya se recogieron.</translation>
    </message>
    <message>
        <source>released, past, picked up</source>
        <translation>entregados, anteriores, recogidos</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>De salida</translation>
    </message>
    <message>
        <source>Show the packages for carriers and dry cleaners to pick up, and the last pickups.</source>
        <translation>Muestra los paquetes que recogen transportistas y tintorerías, y las últimas recogidas.</translation>
    </message>
    <message>
        <source>drop off, ship, returns, dry cleaning, carrier, outbound</source>
        <translation>dejar, enviar, devoluciones, tintorería, transportista, salida</translation>
    </message>
    <message>
        <source>Previous community</source>
        <translation>Comunidad anterior</translation>
    </message>
    <message>
        <source>Work in the community above.</source>
        <translation>Trabaja en la comunidad de arriba.</translation>
    </message>
    <message>
        <source>building, house</source>
        <translation>edificio, casa, torre</translation>
    </message>
    <message>
        <source>Next community</source>
        <translation>Comunidad siguiente</translation>
    </message>
    <message>
        <source>Work in the community below.</source>
        <translation>Trabaja en la comunidad de abajo.</translation>
    </message>
    <message>
        <source>Privacy mode</source>
        <translation>Modo privado</translation>
    </message>
    <message>
        <source>Show residents as initials and hide notes.</source>
        <translation>Muestra a los residentes con iniciales y oculta las notas.</translation>
    </message>
    <message>
        <source>hide names, initials, short names</source>
        <translation>ocultar nombres, iniciales, privacidad</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation>Agranda todo el texto.</translation>
    </message>
    <message>
        <source>zoom in, text size, bigger, font</source>
        <translation>acercar, ampliar, tamaño del texto, letra</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation>Reduce todo el texto.</translation>
    </message>
    <message>
        <source>zoom out, text size, font</source>
        <translation>alejar, reducir, tamaño del texto, letra</translation>
    </message>
    <message>
        <source>Default text size</source>
        <translation>Tamaño de texto predeterminado</translation>
    </message>
    <message>
        <source>Show text at its usual size.</source>
        <translation>Muestra el texto en su tamaño habitual.</translation>
    </message>
    <message>
        <source>zoom, 100 %, reset, font</source>
        <translation>zoom, 100 %, restablecer, letra</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Use light colors.</source>
        <translation>Usa colores claros.</translation>
    </message>
    <message>
        <source>bright, day, white, appearance</source>
        <translation>claro, día, blanco, apariencia</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>Use dark colors.</source>
        <translation>Usa colores oscuros.</translation>
    </message>
    <message>
        <source>dark mode, night, black, appearance</source>
        <translation>modo oscuro, noche, negro, apariencia</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>Show every column of this list in its usual order and width.</source>
        <translation>Muestra todas las columnas de esta lista con su orden y ancho habituales.</translation>
    </message>
    <message>
        <source>hide column, show column, width, order</source>
        <translation>ocultar columna, mostrar columna, ancho, orden</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Use the whole screen, or go back to the window.</source>
        <translation>Usa toda la pantalla o vuelve a la ventana.</translation>
    </message>
    <message>
        <source>maximize, kiosk</source>
        <translation>maximizar, quiosco</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barra de menús</translation>
    </message>
    <message>
        <source>Show the menus.</source>
        <translation>Muestra los menús.</translation>
    </message>
    <message>
        <source>menus, all commands</source>
        <translation>menús, todos los comandos</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Release the selected packages to the person picking up.</source>
        <translation>Entrega los paquetes seleccionados a quien los recoge.</translation>
    </message>
    <message>
        <source>hand out, hand over, give, pick up, collect</source>
        <translation>dar, recoger, retirar, entrega</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Change a package that hasn’t synced, an outgoing one, or the recipient of an unidentified one.</source>
        <translation>Cambia un paquete sin sincronizar, uno de salida o el destinatario de uno sin identificar.</translation>
    </message>
    <message>
        <source>correct, change, fix, assign recipient</source>
        <translation>corregir, cambiar, arreglar, asignar destinatario</translation>
    </message>
    <message>
        <source>Mark as unidentified</source>
        <translation>Marcar como sin identificar</translation>
    </message>
    <message>
        <source>Keep the package in the scan bar until you know its recipient.</source>
        <translation>Guarda el paquete de la barra de escaneo hasta que sepa quién es su destinatario.</translation>
    </message>
    <message>
        <source>unknown, no name, put aside, hold</source>
        <translation>desconocido, sin nombre, apartar, retener</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Change where the selected packages are stored; you can undo it.</source>
        <translation>Cambia dónde están guardados los paquetes seleccionados; se puede deshacer.</translation>
    </message>
    <message>
        <source>location, shelf, relocate, place, bin, put elsewhere</source>
        <translation>ubicación, estante, reubicar, lugar, cambiar de sitio</translation>
    </message>
    <message>
        <source>View activity</source>
        <translation>Ver actividad</translation>
    </message>
    <message>
        <source>See everything that happened to the package, and who did it.</source>
        <translation>Muestra todo lo que pasó con el paquete y quién lo hizo.</translation>
    </message>
    <message>
        <source>story, details, history, log, who</source>
        <translation>historia, detalles, historial, registro, quién</translation>
    </message>
    <message>
        <source>Proof of release</source>
        <translation>Comprobante de entrega</translation>
    </message>
    <message>
        <source>Save or print who picked up the selected packages, when, and with which signature.</source>
        <translation>Guarda o imprime quién recogió los paquetes seleccionados, cuándo y con qué firma.</translation>
    </message>
    <message>
        <source>receipt, evidence, signature, PDF, picked up, dispute</source>
        <translation>recibo, prueba, firma, PDF, recogido, reclamo</translation>
    </message>
    <message>
        <source>Track online</source>
        <translation>Rastrear en línea</translation>
    </message>
    <message>
        <source>Open the carrier’s tracking page in your browser.</source>
        <translation>Abre la página de rastreo del transportista en su navegador.</translation>
    </message>
    <message>
        <source>carrier page, website, browser</source>
        <translation>página del transportista, sitio web, navegador, seguimiento</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>Remind the residents of the selected packages by email or door slip, or do what is due.</source>
        <translation>Recordar a los residentes de los paquetes seleccionados por correo o con un aviso en la puerta, o hacer lo que corresponda.</translation>
    </message>
    <message>
        <source>reminder, notify again, email, mail, nudge, door slip</source>
        <translation>recordatorio, avisar de nuevo, correo, aviso en la puerta</translation>
    </message>
    <message>
        <source>Send final notice</source>
        <translation>Enviar último aviso</translation>
    </message>
    <message>
        <source>Tell the residents of the selected packages that they go back to the sender.</source>
        <translation>Avisar a los residentes de que los paquetes seleccionados se devolverán al remitente.</translation>
    </message>
    <message>
        <source>last reminder, warning, return</source>
        <translation>último recordatorio, advertencia, devolución</translation>
    </message>
    <message>
        <source>Hold packages</source>
        <translation>Retener paquetes</translation>
    </message>
    <message>
        <source>Keep packages for a resident who is away: not overdue, and no reminders until that day.</source>
        <translation>Guardar los paquetes de un residente ausente: no cuentan como vencidos ni hay recordatorios hasta ese día.</translation>
    </message>
    <message>
        <source>vacation, away, keep, pause, end hold</source>
        <translation>vacaciones, ausente, guardar, pausa, terminar retención</translation>
    </message>
    <message>
        <source>Add instruction</source>
        <translation>Agregar instrucción</translation>
    </message>
    <message>
        <source>Note who can pick up, until when a resident is away, or what else to know about packages.</source>
        <translation>Anotar quién puede retirar, hasta cuándo está ausente un residente o qué más hay que saber de sus paquetes.</translation>
    </message>
    <message>
        <source>who can pick up, who may pick up, authorized, away, deliver to door, ask for ID, resident note</source>
        <translation>quién puede retirar, autorizado, ausente, entregar en la puerta, pedir identificación, nota del residente</translation>
    </message>
    <message>
        <source>See and change what residents have asked for: current, later, and ended.</source>
        <translation>Ver y cambiar lo que pidieron los residentes: actual, más adelante y terminado.</translation>
    </message>
    <message>
        <source>notes, holds, vacation, permission, who can pick up, special requests</source>
        <translation>notas, retenciones, vacaciones, permiso, quién puede retirar, pedidos especiales</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Return to sender</source>
        <translation>Devolver al remitente</translation>
    </message>
    <message>
        <source>Release the selected packages to the carriers that take them back; you can undo it.</source>
        <translation>Entregar los paquetes seleccionados a los transportistas que los recogen; puede deshacerse.</translation>
    </message>
    <message>
        <source>send back, refuse, give back, carrier</source>
        <translation>devolución, rechazar, transportista</translation>
    </message>
    <message>
        <source>Add outgoing package</source>
        <translation>Agregar paquete de salida</translation>
    </message>
    <message>
        <source>Add a package that a resident leaves for a carrier or a dry cleaner, or that came back.</source>
        <translation>Agrega un paquete que un residente deja para un transportista o una tintorería, o que volvió.</translation>
    </message>
    <message>
        <source>drop off, ship, return, dry cleaning, outbound, send</source>
        <translation>dejar, enviar, devolver, tintorería, salida, mandar</translation>
    </message>
    <message>
        <source>Carrier pickup</source>
        <translation>Recogida del transportista</translation>
    </message>
    <message>
        <source>Record who picks up outgoing packages, with one signature for all of them.</source>
        <translation>Registra quién recoge los paquetes de salida, con una sola firma para todos.</translation>
    </message>
    <message>
        <source>driver, courier, hand over, give, dry cleaner, signature, proof</source>
        <translation>conductor, mensajero, entregar, dar, tintorería, firma, comprobante</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Sync the selected change again now.</source>
        <translation>Vuelve a sincronizar ahora el cambio seleccionado.</translation>
    </message>
    <message>
        <source>resend, send again, sync again</source>
        <translation>reenviar, enviar de nuevo, sincronizar de nuevo</translation>
    </message>
    <message>
        <source>Already in MyBuilding</source>
        <translation>Ya está en MyBuilding</translation>
    </message>
    <message>
        <source>Mark the selected change as done because MyBuilding already has it.</source>
        <translation>Marca el cambio seleccionado como hecho porque MyBuilding ya lo tiene.</translation>
    </message>
    <message>
        <source>done, arrived, duplicate</source>
        <translation>hecho, llegó, duplicado</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove a rejected or unidentified package from the list; you can undo it.</source>
        <translation>Quita de la lista un paquete rechazado o sin identificar; puede deshacerlo.</translation>
    </message>
    <message>
        <source>delete, discard, drop, take off</source>
        <translation>eliminar, borrar, descartar</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Find a command, resident, package, or community by typing.</source>
        <translation>Encuentra un comando, un residente, un paquete o una comunidad al escribir.</translation>
    </message>
    <message>
        <source>quick open, jump, go to</source>
        <translation>abrir rápido, saltar, ir a</translation>
    </message>
    <message>
        <source>Start or end batch</source>
        <translation>Iniciar o terminar lote</translation>
    </message>
    <message>
        <source>Log one carrier’s delivery with the same carrier, type, and location.</source>
        <translation>Registra la entrega de un transportista con el mismo transportista, tipo y ubicación.</translation>
    </message>
    <message>
        <source>drop, delivery, courier, many packages</source>
        <translation>entrega, reparto, mensajero, muchos paquetes</translation>
    </message>
    <message>
        <source>Sync queue</source>
        <translation>Cola de sincronización</translation>
    </message>
    <message>
        <source>See the changes that haven’t synced, and the rejected ones.</source>
        <translation>Muestra los cambios sin sincronizar y los rechazados.</translation>
    </message>
    <message>
        <source>outbox, waiting, unsynced, rejected</source>
        <translation>bandeja de salida, en espera, sin sincronizar, rechazados</translation>
    </message>
    <message>
        <source>Sync all now</source>
        <translation>Sincronizar todo ahora</translation>
    </message>
    <message>
        <source>Send every change at once; none can be undone after that. Open the sync queue first.</source>
        <translation>Envía todos los cambios de inmediato; después no se puede deshacer ninguno. Abra antes la cola de sincronización.</translation>
    </message>
    <message>
        <source>send all, upload, outbox</source>
        <translation>enviar todo, subir, bandeja de salida</translation>
    </message>
    <message>
        <source>Location audit</source>
        <translation>Auditoría de ubicaciones</translation>
    </message>
    <message>
        <source>Scan what is at a location, and compare it with what is recorded there.</source>
        <translation>Escanee lo que hay en una ubicación y compárelo con lo registrado.</translation>
    </message>
    <message>
        <source>inventory, stocktake, count, find missing packages, misplaced, shelf</source>
        <translation>inventario, recuento, conteo, paquetes faltantes, fuera de lugar, estante</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Sync what is due and get the latest packages from MyBuilding.</source>
        <translation>Sincroniza lo pendiente y obtiene los últimos paquetes de MyBuilding.</translation>
    </message>
    <message>
        <source>reload, update, save, sync</source>
        <translation>recargar, guardar, sincronizar, renovar</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>See every key and what it does.</source>
        <translation>Muestra todas las teclas y lo que hacen.</translation>
    </message>
    <message>
        <source>keys, hotkeys, help</source>
        <translation>teclas, accesos directos, ayuda</translation>
    </message>
    <message>
        <source>Copy support information</source>
        <translation>Copiar información de soporte</translation>
    </message>
    <message>
        <source>Copy versions, state, and the log for your IT team; no names and no passwords.</source>
        <translation>Copia versiones, estado y registro para su equipo de informática; sin nombres ni contraseñas.</translation>
    </message>
    <message>
        <source>help, log, diagnostics, problem, bug</source>
        <translation>ayuda, registro, diagnóstico, problema, error</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Modo de práctica</translation>
    </message>
    <message>
        <source>Try everything in a second window with a made-up building; nothing is saved or sent.</source>
        <translation>Pruebe todo en una segunda ventana con un edificio inventado; nada se guarda ni se envía.</translation>
    </message>
    <message>
        <source>training, demo, learn, try, sample</source>
        <translation>formación, demostración, aprender, probar, ejemplo</translation>
    </message>
    <message>
        <source>About MyBuilding Desk</source>
        <translation>Acerca de MyBuilding Desk</translation>
    </message>
    <message>
        <source>See the version and the open-source licenses.</source>
        <translation>Muestra la versión y las licencias de código abierto.</translation>
    </message>
    <message>
        <source>version, license, release</source>
        <translation>versión, licencia, edición</translation>
    </message>
    <message>
        <source>Log, release, or choose</source>
        <translation>Registrar, entregar o elegir</translation>
    </message>
    <message>
        <source>Clear the scan bar or close a window</source>
        <translation>Vaciar la barra de escaneo o cerrar una ventana</translation>
    </message>
    <message>
        <source>Choose a recipient, or a package while the scan bar is empty</source>
        <translation>Elegir un destinatario, o un paquete si la barra de escaneo está vacía</translation>
    </message>
    <message>
        <source>Choose the second suggestion; 3 to 6 choose the others</source>
        <translation>Elegir la segunda sugerencia; del 3 al 6, las demás</translation>
    </message>
    <message>
        <source>Release from the scan bar, too</source>
        <translation>Entregar también desde la barra de escaneo</translation>
    </message>
    <message>
        <source>Select or deselect a package</source>
        <translation>Seleccionar un paquete o quitar la selección</translation>
    </message>
    <message>
        <source>Confirm in a release that you checked a photo ID</source>
        <translation>Confirmar en una entrega que verificó una identificación con foto</translation>
    </message>
    <message>
        <source>Open the menu of the selected package or community</source>
        <translation>Abrir el menú del paquete o la comunidad seleccionados</translation>
    </message>
    <message>
        <source>Set the first reason of an unidentified package in its list; 2 to 4 set the others</source>
        <translation>Asignar el primer motivo a un paquete sin identificar en su lista; del 2 al 4, los demás</translation>
    </message>
    <message>
        <source>Report on today while the period has the focus; 2 to 6: the other periods</source>
        <translation>Muestra el informe de hoy mientras el período tiene el foco; 2 a 6: los demás períodos</translation>
    </message>
    <message>
        <source>Add type, location, note, or count (optional)</source>
        <translation>Agregar tipo, ubicación, nota o cantidad (opcional)</translation>
    </message>
    <message>
        <source>Mark the package in the scan bar as perishable; O, F, I, and D set other flags</source>
        <translation>Marcar como perecedero el paquete de la barra de escaneo; O, F, I y D ponen otras indicaciones</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>Imprimir etiqueta</translation>
    </message>
    <message>
        <source>Print a storage label for the selected packages.</source>
        <translation>Imprime una etiqueta de almacén para los paquetes seleccionados.</translation>
    </message>
    <message>
        <source>sticker, tag, barcode, reprint, printer</source>
        <translation>adhesivo, etiqueta, código de barras, reimprimir, impresora</translation>
    </message>
    <message>
        <source>Labels not printed</source>
        <translation>Etiquetas sin imprimir</translation>
    </message>
    <message>
        <source>Print the labels again that didn’t print, or dismiss them.</source>
        <translation>Vuelve a imprimir las etiquetas que no se imprimieron, o las descarta.</translation>
    </message>
    <message>
        <source>reprint, missing labels, printer problem</source>
        <translation>reimprimir, etiquetas que faltan, problema de impresora</translation>
    </message>
    <message>
        <source>Print number sheet</source>
        <translation>Imprimir hoja de códigos</translation>
    </message>
    <message>
        <source>Print 24 codes on an office printer, to stick on packages and scan while you log them.</source>
        <translation>Imprime 24 códigos en una impresora de oficina, para pegarlos en los paquetes y escanearlos al registrarlos.</translation>
    </message>
    <message>
        <source>label sheet, stickers, serial labels, A4, Letter</source>
        <translation>hoja de etiquetas, pegatinas, números de serie, A4, Carta</translation>
    </message>
    <message>
        <source>End shift</source>
        <translation>Terminar turno</translation>
    </message>
    <message>
        <source>Leave the next user the figures, what needs attention, and your notes.</source>
        <translation>Deje al próximo usuario las cifras, lo que requiere atención y sus notas.</translation>
    </message>
    <message>
        <source>See and search the hand-overs of earlier shifts.</source>
        <translation>Vea y busque las entregas de los turnos anteriores.</translation>
    </message>
    <message>
        <source>hand-over, handover, shift change, hand off, notes, end of day, log book</source>
        <translation>entrega de turno, cambio de turno, relevo, notas, fin del día, libro de novedades</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Entregas de turno</translation>
    </message>
    <message>
        <source>handover history, shift log, log book, notes, incidents</source>
        <translation>historial de entregas de turno, bitácora, libro de novedades, notas, incidentes</translation>
    </message>
    <message>
        <source>Save or confirm a hand-over in its window</source>
        <translation>Guardar o confirmar una entrega de turno en su ventana</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Exportar informe</translation>
    </message>
    <message>
        <source>Save the report as a file for Excel, as a PDF, or as a web page.</source>
        <translation>Guarda el informe como archivo de Excel, PDF o página web.</translation>
    </message>
    <message>
        <source>save, download, spreadsheet, CSV, XLSX, Excel, PDF, HTML</source>
        <translation>guardar, descargar, hoja de cálculo, CSV, XLSX, Excel, PDF, HTML</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>Imprimir informe</translation>
    </message>
    <message>
        <source>Print the report that is on the screen.</source>
        <translation>Imprime el informe que está en pantalla.</translation>
    </message>
    <message>
        <source>paper, printer, hard copy</source>
        <translation>papel, impresora, copia impresa</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>See how many packages were logged and released, when, and how long they were in storage.</source>
        <translation>Muestra cuántos paquetes se registraron y entregaron, cuándo, y cuánto tiempo estuvieron en almacén.</translation>
    </message>
    <message>
        <source>statistics, charts, figures, numbers, volume, analytics, manager</source>
        <translation>estadísticas, gráficos, cifras, números, volumen, análisis, gerente</translation>
    </message>
    <message>
        <source>Go one period back or forward in the reports</source>
        <translation>Ir al período anterior o siguiente en los informes</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Registro diario</translation>
    </message>
    <message>
        <source>See and print every package of one day in the order of arrival.</source>
        <translation>Muestra e imprime todos los paquetes de un día en el orden de llegada.</translation>
    </message>
    <message>
        <source>binder, log book, day, list of packages, paper</source>
        <translation>carpeta, libro de registro, día, lista de paquetes, papel</translation>
    </message>
    <message>
        <source>Print overdue list</source>
        <translation>Imprimir lista de vencidos</translation>
    </message>
    <message>
        <source>Print the overdue packages, one line for each resident, to tick off.</source>
        <translation>Imprime los paquetes vencidos, una línea por residente con una casilla para marcar.</translation>
    </message>
    <message>
        <source>late packages, reminders, checklist, paper, printer</source>
        <translation>paquetes con retraso, recordatorios, lista de control, papel, impresora</translation>
    </message>
</context>
<context>
    <name>config</name>
    <message>
        <source>{0} must be an https:// address with no username or query string.</source>
        <translation>{0} debe ser una dirección https:// sin nombre de usuario ni cadena de consulta.</translation>
    </message>
    <message>
        <source>{0} points to a file that isn’t responding: {1}.</source>
        <translation>{0} indica un archivo que no responde: {1}.</translation>
    </message>
    <message>
        <source>{0} isn’t a valid PEM certificate file.</source>
        <translation>{0} no es un archivo de certificado PEM válido.</translation>
    </message>
    <message>
        <source>{0} must be a list of field names, such as [&quot;deliveryNotes&quot;].</source>
        <translation>{0} debe ser una lista de nombres de campos, como [&quot;deliveryNotes&quot;].</translation>
    </message>
    <message>
        <source>{0} can name at most {1} fields.</source>
        <translation>{0} puede nombrar como máximo {1} campos.</translation>
    </message>
    <message>
        <source>“{0}” isn’t a known endpoint. Use one of: {1}.</source>
        <translation>“{0}” no es un punto de acceso conocido. Use uno de estos: {1}.</translation>
    </message>
    <message>
        <source>{0} can only start with &quot;GET &quot; or &quot;POST &quot;, such as &quot;GET packages/list&quot;.</source>
        <translation>{0} solo puede empezar por &quot;GET &quot; o &quot;POST &quot;, como &quot;GET packages/list&quot;.</translation>
    </message>
    <message>
        <source>{0} must use POST: GET would put the password in the address.</source>
        <translation>{0} debe usar POST: con GET, la contraseña quedaría en la dirección.</translation>
    </message>
    <message>
        <source>{0} must be a path relative to base_url, such as &quot;packages/list&quot;.</source>
        <translation>{0} debe ser una ruta relativa a base_url, como &quot;packages/list&quot;.</translation>
    </message>
    <message>
        <source>{0} can’t contain &quot;..&quot;.</source>
        <translation>{0} no puede contener &quot;..&quot;.</translation>
    </message>
    <message>
        <source>{0} must be text in quotes.</source>
        <translation>{0} debe ser texto entre comillas.</translation>
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
        <source>{0} must start with https://.</source>
        <translation>{0} debe empezar con https://.</translation>
    </message>
    <message>
        <source>{0} must be an address such as &quot;https://api.example.org&quot;.</source>
        <translation>{0} debe ser una dirección como &quot;https://api.example.org&quot;.</translation>
    </message>
    <message>
        <source>{0} can’t contain a username or password.</source>
        <translation>{0} no puede contener nombre de usuario ni contraseña.</translation>
    </message>
    <message>
        <source>{0} can’t contain &quot;?&quot; or &quot;#&quot;.</source>
        <translation>{0} no puede contener &quot;?&quot; ni &quot;#&quot;.</translation>
    </message>
    <message>
        <source>{0} isn’t a valid address. Check the host and port.</source>
        <translation>{0} no es una dirección válida. Revise el servidor y el puerto.</translation>
    </message>
    <message>
        <source>{0} points to a file that is too large: {1}.</source>
        <translation>{0} indica un archivo demasiado grande: {1}.</translation>
    </message>
    <message>
        <source>{0} points to a file that doesn’t exist or can’t be read.</source>
        <translation>{0} indica un archivo que no existe o no se puede leer.</translation>
    </message>
    <message>
        <source>{0} points to a file that contains no PEM certificate.</source>
        <translation>{0} indica un archivo que no contiene ningún certificado PEM.</translation>
    </message>
    <message>
        <source>{0} must be a list of [desk] settings. Use any of: {1}.</source>
        <translation>{0} debe ser una lista de opciones de [desk]. Use cualquiera de estas: {1}.</translation>
    </message>
    <message>
        <source>base_url is missing from [server].</source>
        <translation>Falta base_url en [server].</translation>
    </message>
    <message>
        <source>File not found.</source>
        <translation>No se encontró el archivo.</translation>
    </message>
    <message>
        <source>The file can’t be read ({0}).</source>
        <translation>No se puede leer el archivo ({0}).</translation>
    </message>
    <message>
        <source>The file is too large to be a configuration file.</source>
        <translation>El archivo es demasiado grande para ser un archivo de configuración.</translation>
    </message>
    <message>
        <source>The file isn’t responding. Check the drive or network share it’s on.</source>
        <translation>El archivo no responde. Revise la unidad o la carpeta compartida en la que está.</translation>
    </message>
    <message>
        <source>The file isn’t UTF-8 text.</source>
        <translation>El archivo no es texto UTF-8.</translation>
    </message>
    <message>
        <source>The file isn’t valid TOML ({0}).</source>
        <translation>El archivo no es TOML válido ({0}).</translation>
    </message>
    <message>
        <source>The file isn’t valid TOML (a number is too long, or brackets are nested too deeply).</source>
        <translation>El archivo no es TOML válido (un número demasiado largo o corchetes demasiado anidados).</translation>
    </message>
    <message>
        <source>“{0}” isn’t a known section or setting. Use one of: {1}.</source>
        <translation>“{0}” no es una sección ni una opción conocida. Use una de estas: {1}.</translation>
    </message>
    <message>
        <source>{0} must be a section: [{0}].</source>
        <translation>{0} debe ser una sección: [{0}].</translation>
    </message>
    <message>
        <source>“{0}” isn’t a setting in [{1}]. Use one of: {2}.</source>
        <translation>“{0}” no es una opción de [{1}]. Use una de estas: {2}.</translation>
    </message>
    <message>
        <source>The file can’t be saved ({0}).</source>
        <translation>No se puede guardar el archivo ({0}).</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} no puede quedar en blanco.</translation>
    </message>
    <message>
        <source>{0} must be one of: {1}.</source>
        <translation>{0} debe ser una de estas opciones: {1}.</translation>
    </message>
    <message>
        <source>{0} must be a whole number from {1} to {2}.</source>
        <translation>{0} debe ser un número entero de {1} a {2}.</translation>
    </message>
    <message>
        <source>{0} must be a text of at most {1} characters.</source>
        <translation>{0} debe ser un texto de {1} caracteres como máximo.</translation>
    </message>
    <message>
        <source>{0} must be a text of one line, of at most {1} characters.</source>
        <translation>{0} debe ser un texto de una línea, de {1} caracteres como máximo.</translation>
    </message>
    <message>
        <source>{0} must be two increasing numbers of hours, such as [4, 24].</source>
        <translation>{0} debe ser dos números de horas en orden creciente, como [4, 24].</translation>
    </message>
    <message>
        <source>{0} must be three increasing numbers of days, such as [1, 3, 10].</source>
        <translation>{0} debe ser tres números crecientes de días, como [1, 3, 10].</translation>
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
        <source>The data folder can’t be used ({0}). Give this account write access, or choose another folder with --data-dir.</source>
        <translation>No se puede usar la carpeta de datos ({0}). Dé a esta cuenta permiso de escritura o elija otra carpeta con --data-dir.</translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message>
        <source>Perishable</source>
        <translation>Perecedero</translation>
    </message>
    <message>
        <source>Oversize</source>
        <translation>Voluminoso</translation>
    </message>
    <message>
        <source>Fragile</source>
        <translation>Frágil</translation>
    </message>
    <message>
        <source>ID required</source>
        <translation>Requiere identificación</translation>
    </message>
    <message>
        <source>Damaged on arrival</source>
        <translation>Dañado al llegar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces</source>
        <translation>
            <numerusform>%Ln pieza</numerusform>
            <numerusform>%Ln piezas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>damage</name>
    <message>
        <source>Labels and proofs of release on this computer are from a newer MyBuilding Desk, so they’re unavailable for now. Packages aren’t affected. Install the latest version.</source>
        <translation>Las etiquetas y los comprobantes de entrega de este equipo son de un MyBuilding Desk más reciente, así que por ahora no están disponibles. Los paquetes no se ven afectados. Instale la versión más reciente.</translation>
    </message>
    <message>
        <source>The file with labels and proofs of release can’t be used, so they aren’t stored. Packages aren’t affected. Contact your IT team.</source>
        <translation>El archivo de etiquetas y comprobantes de entrega no se puede usar, así que no se guardan. Los paquetes no se ven afectados. Contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>The file with labels and proofs of release was damaged or missing, so a new one was started. Packages aren’t affected, and labels can still be scanned.</source>
        <translation>El archivo de etiquetas y comprobantes de entrega estaba dañado o faltaba, así que se empezó uno nuevo. Los paquetes no se ven afectados y las etiquetas se pueden seguir escaneando.</translation>
    </message>
    <message>
        <source>Package lists on this computer were damaged. They’re being downloaded again from MyBuilding, so nothing is lost.</source>
        <translation>Las listas de paquetes de este equipo estaban dañadas. Se están descargando de nuevo de MyBuilding, así que no se pierde nada.</translation>
    </message>
    <message>
        <source>The package list file couldn’t be used and was set aside. The lists are being downloaded again. Your work is saved.</source>
        <translation>El archivo de las listas de paquetes no se podía usar y se ha apartado. Las listas se están descargando de nuevo. Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>The package lists on this computer are from a newer MyBuilding Desk, so they’re not kept for now. Your work is saved. Install the latest version.</source>
        <translation>Las listas de paquetes de este equipo son de un MyBuilding Desk más reciente, así que por ahora no se guardan. Su trabajo está guardado. Instale la versión más reciente.</translation>
    </message>
    <message>
        <source>Another program is using the package lists, so they’re not kept for now. Your work is saved. Close that program, then restart MyBuilding Desk.</source>
        <translation>Otro programa está usando las listas de paquetes, así que por ahora no se guardan. Su trabajo está guardado. Cierre ese programa y reinicie MyBuilding Desk.</translation>
    </message>
    <message>
        <source>The package list file can’t be opened or replaced, so the lists aren’t kept. Your work is saved. Contact your IT team.</source>
        <translation>El archivo de las listas de paquetes no se puede abrir ni reemplazar, así que las listas no se guardan. Su trabajo está guardado. Contacte a su equipo de informática.</translation>
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
        <source>It contained no unsynced changes.</source>
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
        <translation>Es posible que se hayan perdido cambios. Compare las ubicaciones con la lista.</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday, {0}</source>
        <translation>Ayer, {0}</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{weekday}, {date}</translation>
    </message>
    <message>
        <source>More than {0}</source>
        <translation>Más de {0}</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Age · Received</source>
        <translation>Tiempo · Recibido</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Picked up by</source>
        <translation>Recogido por</translation>
    </message>
    <message>
        <source>In storage</source>
        <translation>En almacén</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Label says</source>
        <translation>La etiqueta dice</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Tracking no.</source>
        <translation>N.º de rastreo</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Entregado por</translation>
    </message>
    <message>
        <source>Missing since {0}</source>
        <translation>Falta desde {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln en cola</numerusform>
            <numerusform>%Ln en cola</numerusform>
        </translation>
    </message>
    <message>
        <source>Any resident</source>
        <translation>Cualquier residente</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Trabajando sin conexión</translation>
    </message>
    <message>
        <source>Scan one to log it.</source>
        <translation>Escanee uno para registrarlo.</translation>
    </message>
    <message>
        <source>Packages logged for you appear here.</source>
        <translation>Los paquetes registrados para usted aparecen aquí.</translation>
    </message>
    <message>
        <source>No released packages</source>
        <translation>No hay paquetes entregados</translation>
    </message>
    <message>
        <source>Released packages appear here.</source>
        <translation>Los paquetes entregados aparecen aquí.</translation>
    </message>
    <message>
        <source>No community assigned</source>
        <translation>Sin comunidad asignada</translation>
    </message>
    <message>
        <source>Ask your building manager to add you, then refresh.</source>
        <translation>Pida a la administración del edificio que lo agregue y luego actualice.</translation>
    </message>
    <message>
        <source>Can’t reach MyBuilding</source>
        <translation>No se puede conectar con MyBuilding</translation>
    </message>
    <message>
        <source>Check this computer’s network connection, then try again.</source>
        <translation>Revise la conexión de red de este equipo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Packages couldn’t be loaded</source>
        <translation>No se pudieron cargar los paquetes</translation>
    </message>
    <message>
        <source>Loading packages…</source>
        <translation>Cargando paquetes…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>Aún sin cargar</translation>
    </message>
    <message>
        <source>Online · Lists incomplete</source>
        <translation>En línea · listas incompletas</translation>
    </message>
    <message>
        <source>Online · Updated {0}</source>
        <translation>En línea · actualizado {0}</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>hace {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rechazado</numerusform>
            <numerusform>%Ln rechazados</numerusform>
        </translation>
    </message>
    <message>
        <source>All synced</source>
        <translation>Todo sincronizado</translation>
    </message>
    <message numerus="yes">
        <source>{clerk} needs to sign in again: %Ln of their changes are waiting to sync.</source>
        <translation>
            <numerusform>{clerk} tiene que volver a iniciar sesión: %Ln de sus cambios está por sincronizar.</numerusform>
            <numerusform>{clerk} tiene que volver a iniciar sesión: %Ln de sus cambios están por sincronizar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes by other users are waiting on this computer and will sync when they sign in.</source>
        <translation>
            <numerusform>%Ln cambio de otro usuario espera en este equipo y se sincronizará cuando inicie sesión.</numerusform>
            <numerusform>%Ln cambios de otros usuarios esperan en este equipo y se sincronizarán cuando inicien sesión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unidentified packages were logged here by other users, who can assign them when they sign in.</source>
        <translation>
            <numerusform>Otro usuario registró aquí %Ln paquete sin identificar y puede asignarlo cuando inicie sesión.</numerusform>
            <numerusform>Otros usuarios registraron aquí %Ln paquetes sin identificar y pueden asignarlos cuando inicien sesión.</numerusform>
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
        <source>{0}, location {1}</source>
        <translation>{0}, ubicación {1}</translation>
    </message>
    <message>
        <source>Connection lost before MyBuilding replied. Checking whether it went through before retrying.</source>
        <translation>Se perdió la conexión antes de que MyBuilding respondiera. Se comprueba si llegó antes de reintentar.</translation>
    </message>
    <message>
        <source>Saved on this computer. It will sync when MyBuilding is available.</source>
        <translation>Guardado en este equipo. Se sincronizará cuando MyBuilding esté disponible.</translation>
    </message>
    <message>
        <source>Saved on this computer. Syncing to MyBuilding shortly.</source>
        <translation>Guardado en este equipo. Se sincronizará con MyBuilding en breve.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were rejected</source>
        <translation>
            <numerusform>Se rechazó %Ln cambio</numerusform>
            <numerusform>Se rechazaron %Ln cambios</numerusform>
        </translation>
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
        <source>{0}, tracking …{1}</source>
        <translation>{0}, rastreo …{1}</translation>
    </message>
    <message>
        <source>Already released to {0} by {1}, {2}. Nothing was changed. Your note is in the sync queue.</source>
        <translation>Ya lo entregó {1} a {0}, {2}. No se cambió nada. Su nota está en la cola de sincronización.</translation>
    </message>
    <message>
        <source>Log undone</source>
        <translation>Registro deshecho</translation>
    </message>
    <message>
        <source>Release undone · {0} pending again</source>
        <translation>Entrega deshecha · {0} de nuevo en pendientes</translation>
    </message>
    <message>
        <source>as unidentified, {0}</source>
        <translation>como sin identificar, {0}</translation>
    </message>
    <message>
        <source>{0}, missing since {1}</source>
        <translation>{0}, falta desde {1}</translation>
    </message>
    <message>
        <source>This label can’t be read. Enter the unit instead.</source>
        <translation>Esta etiqueta no se puede leer. Ingrese la unidad.</translation>
    </message>
    <message>
        <source>This label isn’t on this computer, and you’re offline. Enter the unit instead.</source>
        <translation>Esta etiqueta no está en este equipo y no hay conexión. Ingrese la unidad.</translation>
    </message>
    <message>
        <source>This label isn’t on this computer. Enter the unit instead.</source>
        <translation>Esta etiqueta no está en este equipo. Ingrese la unidad.</translation>
    </message>
    <message>
        <source>More than one package has this label. Select the right one.</source>
        <translation>Más de un paquete tiene esta etiqueta. Seleccione el correcto.</translation>
    </message>
    <message>
        <source>That’s the label of location {0}. Scan a package, or press {1} to audit the location.</source>
        <translation>Es la etiqueta de la ubicación {0}. Escanee un paquete o presione {1} para auditar la ubicación.</translation>
    </message>
    <message>
        <source>Resident directory couldn’t be read: enter unit numbers</source>
        <translation>No se pudo leer el directorio de residentes: ingrese la unidad</translation>
    </message>
    <message>
        <source>Resident directory unavailable: enter unit numbers</source>
        <translation>Directorio de residentes no disponible: ingrese la unidad</translation>
    </message>
    <message>
        <source>Directory updated {0}</source>
        <translation>Directorio actualizado {0}</translation>
    </message>
    <message numerus="yes">
        <source>MyBuilding sent %Ln records that couldn’t be read. All others are shown.</source>
        <translation>
            <numerusform>MyBuilding envió %Ln registro que no se pudo leer. Los demás se muestran todos.</numerusform>
            <numerusform>MyBuilding envió %Ln registros que no se pudieron leer. Los demás se muestran todos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading your communities…</source>
        <translation>Cargando sus comunidades…</translation>
    </message>
    <message>
        <source>Your account isn’t assigned to a community. Ask your building manager to add you, then press {0}.</source>
        <translation>Su cuenta no está asignada a ninguna comunidad. Pida a la administración de su edificio que la agregue y presione {0}.</translation>
    </message>
    <message>
        <source>No residents listed</source>
        <translation>No hay residentes en la lista</translation>
    </message>
    <message>
        <source>Possible match</source>
        <translation>Posible coincidencia</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pendiente</numerusform>
            <numerusform>%Ln pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Same name listed more than once: check the unit</source>
        <translation>El mismo nombre figura más de una vez: revise la unidad</translation>
    </message>
    <message>
        <source>No email on file</source>
        <translation>Sin correo registrado</translation>
    </message>
    <message>
        <source>No pending packages</source>
        <translation>Sin paquetes pendientes</translation>
    </message>
    <message>
        <source>That’s the routing barcode. Scan the tracking barcode instead.</source>
        <translation>Ese es el código de barras de ruta. Escanee el del número de rastreo.</translation>
    </message>
    <message>
        <source>No pending packages for {0}.</source>
        <translation>No hay paquetes pendientes para {0}.</translation>
    </message>
    <message>
        <source>No exact match for “{0}”. Use the arrow keys to choose a recipient, then press Enter.</source>
        <translation>No hay coincidencia exacta para “{0}”. Use las flechas para elegir un destinatario y presione Enter.</translation>
    </message>
    <message>
        <source>More than one match. Use the arrow keys to choose, then press Enter.</source>
        <translation>Hay más de una coincidencia. Use las flechas para elegir y presione Enter.</translation>
    </message>
    <message>
        <source>No match for “{0}”. Press Enter again to log a package with this tracking number.</source>
        <translation>No hay coincidencias para “{0}”. Presione Enter otra vez para registrar un paquete con este número de rastreo.</translation>
    </message>
    <message>
        <source>No match for “{0}”. Press {1} to log a package without a tracking number.</source>
        <translation>No hay coincidencias para “{0}”. Presione {1} para registrar un paquete sin número de rastreo.</translation>
    </message>
    <message>
        <source>Already released to {0}, {1}.</source>
        <translation>Ya se entregó a {0}, {1}.</translation>
    </message>
    <message>
        <source>Already released to {0} by {1}, {2}.</source>
        <translation>Ya lo entregó {1} a {0}, {2}.</translation>
    </message>
    <message>
        <source>Press Enter again to log it as a new package.</source>
        <translation>Presione Enter otra vez para registrarlo como paquete nuevo.</translation>
    </message>
    <message>
        <source>No exact match for “{0}”. Use the arrow keys to choose a recipient, or press Enter again to log it to unit “{0}”.</source>
        <translation>No hay coincidencia exacta para “{0}”. Use las flechas para elegir un destinatario o presione Enter otra vez para registrarlo en la unidad “{0}”.</translation>
    </message>
    <message>
        <source>“{0}” isn’t in the directory. Press Enter again to log it to that unit, or {1} to mark it unidentified.</source>
        <translation>“{0}” no está en el directorio. Presione Enter otra vez para registrarlo en esa unidad o {1} para marcarlo sin identificar.</translation>
    </message>
    <message>
        <source>Unit or name · Press Enter for {0} again</source>
        <translation>Unidad o nombre · Presione Enter para {0} otra vez</translation>
    </message>
    <message>
        <source>Already logged {0}. Press Enter again to release it.</source>
        <translation>Ya registrado {0}. Presione Enter otra vez para entregarlo.</translation>
    </message>
    <message>
        <source>Already logged {0}. Press {1} to release it.</source>
        <translation>Ya registrado {0}. Presione {1} para entregarlo.</translation>
    </message>
    <message>
        <source>Nothing to log. The last package is already logged {0}. Press Enter again to release it.</source>
        <translation>Nada que registrar. El último paquete ya está registrado {0}. Presione Enter otra vez para entregarlo.</translation>
    </message>
    <message>
        <source>“{0}” and the label {1} ran together. Press Enter again to separate them.</source>
        <translation>“{0}” y la etiqueta {1} quedaron juntos. Presione Enter otra vez para separarlos.</translation>
    </message>
    <message>
        <source>“{0}” and the tracking number {1} ran together. Press Enter again to separate them.</source>
        <translation>“{0}” y el número de rastreo {1} quedaron juntos. Presione Enter otra vez para separarlos.</translation>
    </message>
    <message>
        <source>That label is from a package already released. The current package still needs a recipient.</source>
        <translation>Esa etiqueta es de un paquete ya entregado. El paquete actual aún necesita un destinatario.</translation>
    </message>
    <message>
        <source>Label {0} added to this package.</source>
        <translation>Etiqueta {0} agregada a este paquete.</translation>
    </message>
    <message>
        <source>The last scan is already logged {0}. The current package still needs a recipient.</source>
        <translation>El último escaneo ya está registrado {0}. El paquete actual aún necesita un destinatario.</translation>
    </message>
    <message>
        <source>This tracking number is already logged {0}. Press Enter again to log it anyway.</source>
        <translation>Este número de rastreo ya está registrado {0}. Presione Enter otra vez para registrarlo de todos modos.</translation>
    </message>
    <message>
        <source>This tracking number is already logged {0}. Press {1} again to keep this package, too.</source>
        <translation>Este número de rastreo ya está registrado {0}. Presione {1} otra vez para conservar también este paquete.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>for {0}, {1}, location {2}</source>
        <translation>para {0}, {1}, ubicación {2}</translation>
    </message>
    <message>
        <source>for {0}, {1}</source>
        <translation>para {0}, {1}</translation>
    </message>
    <message>
        <source>No package on this computer has this label. Scan the package first, or enter the unit.</source>
        <translation>Ningún paquete de este equipo tiene esta etiqueta. Escanee primero el paquete o ingrese la unidad.</translation>
    </message>
    <message>
        <source>It was already released to {0}.</source>
        <translation>Ya se entregó a {0}.</translation>
    </message>
    <message>
        <source>It’s already logged {0}.</source>
        <translation>Ya está registrado {0}.</translation>
    </message>
    <message>
        <source>Tracking number replaced with the last scan.</source>
        <translation>Número de rastreo reemplazado por el último escaneo.</translation>
    </message>
    <message>
        <source>You’ve already scanned this package. Enter its unit or recipient.</source>
        <translation>Ya escaneó este paquete. Ingrese su unidad o destinatario.</translation>
    </message>
    <message>
        <source>Finish this step or press Esc, then scan again.</source>
        <translation>Termine este paso o presione Esc y vuelva a escanear.</translation>
    </message>
    <message>
        <source>Sign in, then scan again.</source>
        <translation>Inicie sesión y vuelva a escanear.</translation>
    </message>
    <message>
        <source>No match: mark as unidentified</source>
        <translation>Sin coincidencia: marcar como sin identificar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>Falta %Ln</numerusform>
            <numerusform>Faltan %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter 1 to {0}.</source>
        <translation>Ingrese de 1 a {0}.</translation>
    </message>
    <message>
        <source>Fridge</source>
        <translation>Refrigerador</translation>
    </message>
    <message>
        <source>Last reminder</source>
        <translation>Último recordatorio</translation>
    </message>
    <message>
        <source>Returned to sender</source>
        <translation>Devuelto al remitente</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Picked up by</source>
        <translation>Recogido por</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Handled by MyBuilding</source>
        <translation>A cargo de MyBuilding</translation>
    </message>
    <message>
        <source>With the next sync</source>
        <translation>Con la próxima sincronización</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Registrado por</translation>
    </message>
    <message>
        <source>{0} · Overdue</source>
        <translation>{0} · Vencido</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Sin ubicación</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Entregado por</translation>
    </message>
    <message>
        <source>Assign to {0}</source>
        <translation>Asignar a {0}</translation>
    </message>
    <message>
        <source>Possible matches</source>
        <translation>Posibles coincidencias</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>Syncs in {0} s</source>
        <translation>Se sincroniza en {0} s</translation>
    </message>
    <message>
        <source>Also pending for {0}</source>
        <translation>También pendientes para {0}</translation>
    </message>
    <message>
        <source>no location</source>
        <translation>sin ubicación</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Mismo nombre</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>Nombre parecido</translation>
    </message>
</context>
<context>
    <name>drop</name>
    <message>
        <source>Auto-detect</source>
        <translation>Automático</translation>
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
        <source>Batch ended</source>
        <translation>Lote terminado</translation>
    </message>
    <message>
        <source>Batch complete: {0} in {1}</source>
        <translation>Lote terminado: {0} en {1}</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Start batch</source>
        <translation>Iniciar lote</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>{0} batch</source>
        <translation>Lote de {0}</translation>
    </message>
    <message>
        <source>From the batch: {0}</source>
        <translation>Del lote: {0}</translation>
    </message>
    <message>
        <source>location {0}</source>
        <translation>ubicación {0}</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Package list ({0})</source>
        <translation>Lista de paquetes ({0})</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicaciones</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Registrado por</translation>
    </message>
    <message>
        <source>Package type</source>
        <translation>Tipo de paquete</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Package ID</source>
        <translation>ID del paquete</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>Unsynced</source>
        <translation>Sin sincronizar</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>{0} of {1} packages</source>
        <translation>{0} de {1} paquetes</translation>
    </message>
    <message>
        <source>A CSV file has one part: the package list, or the summary.</source>
        <translation>Un archivo CSV tiene una parte: la lista de paquetes o el resumen.</translation>
    </message>
    <message>
        <source>A PDF has the summary. For the package list, choose another format.</source>
        <translation>Un PDF contiene el resumen. Para la lista de paquetes, elija otro formato.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: the disk is full.</source>
        <translation>No se pudo guardar el informe: el disco está lleno.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: that folder is no longer there. Choose another one.</source>
        <translation>No se pudo guardar el informe: esa carpeta ya no existe. Elija otra.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: you can’t write to that folder. Choose another one.</source>
        <translation>No se pudo guardar el informe: no puede escribir en esa carpeta. Elija otra.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: the file is open in another program. Close it first.</source>
        <translation>No se pudo guardar el informe: el archivo está abierto en otro programa. Ciérrelo primero.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved: the name is too long, or has unsupported characters.</source>
        <translation>No se pudo guardar el informe: el nombre es demasiado largo o tiene caracteres no permitidos.</translation>
    </message>
    <message>
        <source>The report couldn’t be saved. Try again, or choose another folder.</source>
        <translation>No se pudo guardar el informe. Inténtelo de nuevo o elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>No results for “{0}”</source>
        <translation>Sin resultados para “{0}”</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Results {0}</source>
        <translation>Resultados {0}</translation>
    </message>
    <message>
        <source>Clear the filters to search all packages.</source>
        <translation>Quite los filtros para buscar en todos los paquetes.</translation>
    </message>
    <message>
        <source>Search by unit, name, location, carrier, note, date, or any 3 characters of a tracking number.</source>
        <translation>Busque por unidad, nombre, ubicación, transportista, nota, fecha o 3 caracteres seguidos de un número de rastreo.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message numerus="yes">
        <source>No packages have been here longer than %Ln days.</source>
        <translation>
            <numerusform>Ningún paquete lleva aquí más de un día.</numerusform>
            <numerusform>Ningún paquete lleva aquí más de %Ln días.</numerusform>
        </translation>
    </message>
    <message>
        <source>No overdue packages</source>
        <translation>No hay paquetes vencidos</translation>
    </message>
    <message>
        <source>No packages on this computer</source>
        <translation>No hay paquetes en esta computadora</translation>
    </message>
</context>
<context>
    <name>forget</name>
    <message>
        <source>This removes saved sign-ins, package lists, unsynced changes, logs, and settings for this user account.</source>
        <translation>Se eliminan los inicios de sesión guardados, las listas de paquetes, los cambios sin sincronizar, los registros y la configuración de esta cuenta de usuario.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsynced changes will be lost.</source>
        <translation>
            <numerusform>Se perderá %Ln cambio sin sincronizar.</numerusform>
            <numerusform>Se perderán %Ln cambios sin sincronizar.</numerusform>
        </translation>
    </message>
    <message>
        <source>ERASE</source>
        <translation>BORRAR</translation>
    </message>
    <message>
        <source>Erasing local data…</source>
        <translation>Borrando datos locales…</translation>
    </message>
    <message>
        <source>Some data couldn’t be erased</source>
        <translation>Algunos datos no se pudieron borrar</translation>
    </message>
    <message>
        <source>Local data erased</source>
        <translation>Datos locales borrados</translation>
    </message>
    <message>
        <source>This may take a moment.</source>
        <translation>Puede tardar un momento.</translation>
    </message>
    <message>
        <source>The items listed below couldn’t be removed.</source>
        <translation>Los elementos de abajo no se pudieron eliminar.</translation>
    </message>
    <message>
        <source>Verified: nothing is left on this computer.</source>
        <translation>Comprobado: no queda nada en este equipo.</translation>
    </message>
    <message>
        <source>The building’s configuration file was kept. It contains no personal data.</source>
        <translation>El archivo de configuración del edificio se conservó. No contiene datos personales.</translation>
    </message>
    <message>
        <source>Saved sign-ins</source>
        <translation>Inicios de sesión guardados</translation>
    </message>
    <message>
        <source>Package lists and sync queue</source>
        <translation>Listas de paquetes y cola de sincronización</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>User configuration</source>
        <translation>Configuración de usuario</translation>
    </message>
    <message>
        <source>Practice mode</source>
        <translation>Modo de práctica</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items left. {why}</source>
        <translation>
            <numerusform>Queda %Ln elemento. {why}</numerusform>
            <numerusform>Quedan %Ln elementos. {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items removed</source>
        <translation>
            <numerusform>%Ln elemento eliminado</numerusform>
            <numerusform>%Ln elementos eliminados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>This account doesn’t have permission to remove it. Contact your IT team.</source>
        <translation>Esta cuenta no tiene permiso para eliminarlo. Contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>Secure storage is locked. Unlock it, then try again.</source>
        <translation>El almacenamiento seguro está bloqueado. Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>It’s in use. Restart this computer, then try again.</source>
        <translation>Está en uso. Reinicie este equipo e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message numerus="yes">
        <source>Show all %Ln items</source>
        <translation>
            <numerusform>Mostrar el elemento</numerusform>
            <numerusform>Mostrar los %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Turno saliente</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Turno entrante</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregados</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Recogidos</translation>
    </message>
    <message>
        <source>To be picked up</source>
        <translation>Por recoger</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Shift hand-over</source>
        <translation>Entrega de turno</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>Last hand-over: {0}, {1}</source>
        <translation>Última entrega: {0}, {1}</translation>
    </message>
    <message>
        <source>Last hand-over</source>
        <translation>Última entrega</translation>
    </message>
    <message>
        <source>Your sign-in</source>
        <translation>Su inicio de sesión</translation>
    </message>
    <message>
        <source>Start of today</source>
        <translation>Inicio del día</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>Hace %Ln hora</numerusform>
            <numerusform>Hace %Ln horas</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Registrados</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>In storage</source>
        <translation>En almacén</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>Unsynced</source>
        <translation>Sin sincronizar</translation>
    </message>
    <message>
        <source>Perishable</source>
        <translation>Perecedero</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Label not printed</source>
        <translation>Etiqueta sin imprimir</translation>
    </message>
    <message>
        <source>To-do</source>
        <translation>Pendiente</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more perishable</source>
        <translation>
            <numerusform>y %Ln perecedero más</numerusform>
            <numerusform>y %Ln perecederos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more overdue</source>
        <translation>
            <numerusform>y %Ln vencido más</numerusform>
            <numerusform>y %Ln vencidos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more unidentified</source>
        <translation>
            <numerusform>y %Ln sin identificar más</numerusform>
            <numerusform>y %Ln sin identificar más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rejected</source>
        <translation>
            <numerusform>y %Ln rechazado más</numerusform>
            <numerusform>y %Ln rechazados más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more labels not printed</source>
        <translation>
            <numerusform>y %Ln etiqueta sin imprimir más</numerusform>
            <numerusform>y %Ln etiquetas sin imprimir más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more to-dos</source>
        <translation>
            <numerusform>y %Ln tarea pendiente más</numerusform>
            <numerusform>y %Ln tareas pendientes más</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>Release rejected</source>
        <translation>Entrega rechazada</translation>
    </message>
    <message>
        <source>Log rejected</source>
        <translation>Registro rechazado</translation>
    </message>
    <message>
        <source>To-do from {0}, {1}</source>
        <translation>Pendiente de {0}, {1}</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Varios</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} de {1} hechos</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>No packages logged or released since {0}.</source>
        <translation>Ningún paquete registrado ni entregado desde {0}.</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nada requiere atención.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes haven’t synced yet. They keep syncing under your name.</source>
        <translation>
            <numerusform>%Ln cambio aún no se ha sincronizado. Se sigue sincronizando a su nombre.</numerusform>
            <numerusform>%Ln cambios aún no se han sincronizado. Se siguen sincronizando a su nombre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were rejected. Check them before you leave.</source>
        <translation>
            <numerusform>%Ln cambio fue rechazado. Revíselo antes de irse.</numerusform>
            <numerusform>%Ln cambios fueron rechazados. Revíselos antes de irse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln nota</numerusform>
            <numerusform>%Ln notas</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes by {0} hadn’t synced by then. They sync as soon as possible.</source>
        <translation>
            <numerusform>%Ln cambio de {0} aún no se había sincronizado. Se sincroniza lo antes posible.</numerusform>
            <numerusform>%Ln cambios de {0} aún no se habían sincronizado. Se sincronizan lo antes posible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outgoing packages</source>
        <translation>
            <numerusform>%Ln paquete de salida</numerusform>
            <numerusform>%Ln paquetes de salida</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>nada pendiente</translation>
    </message>
    <message>
        <source>Hand-over from {0}, {1}</source>
        <translation>Entrega de turno de {0}, {1}</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Aún sin confirmar</translation>
    </message>
    <message>
        <source>Confirmed by {0}, {1}</source>
        <translation>Confirmada por {0}, {1}</translation>
    </message>
    <message>
        <source>Your notes are kept. Try again.</source>
        <translation>Sus notas se conservan. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Unit or name</source>
        <translation>Unidad o nombre</translation>
    </message>
    <message>
        <source>Hand-over copied</source>
        <translation>Entrega de turno copiada</translation>
    </message>
    <message>
        <source>Save hand-over</source>
        <translation>Guardar entrega de turno</translation>
    </message>
    <message>
        <source>Location audits</source>
        <translation>Auditorías de ubicaciones</translation>
    </message>
    <message>
        <source>Outgoing packages</source>
        <translation>Paquetes de salida</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more audits</source>
        <translation>
            <numerusform>y %Ln auditoría más</numerusform>
            <numerusform>y %Ln auditorías más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln agregado</numerusform>
            <numerusform>%Ln agregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picked up</source>
        <translation>
            <numerusform>%Ln recogido</numerusform>
            <numerusform>%Ln recogidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be picked up</source>
        <translation>
            <numerusform>%Ln por recoger</numerusform>
            <numerusform>%Ln por recoger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>instructions</name>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Instructions are kept on this computer only. Other desks don’t see them.</source>
        <translation>Las instrucciones se guardan solo en este equipo. Los otros puestos no las ven.</translation>
    </message>
    <message>
        <source>Add instruction</source>
        <translation>Agregar instrucción</translation>
    </message>
    <message>
        <source>Edit instruction</source>
        <translation>Editar instrucción</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Over since {0}</source>
        <translation>Vencida desde el {0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} a {1}</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Desde el {0}</translation>
    </message>
    <message>
        <source>Until {0}</source>
        <translation>Hasta el {0}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Search by unit, name, or text</source>
        <translation>Buscar por unidad, nombre o texto</translation>
    </message>
    <message>
        <source>No instructions match.</source>
        <translation>Ninguna instrucción coincide.</translation>
    </message>
    <message>
        <source>No ended instructions.</source>
        <translation>No hay instrucciones terminadas.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>{0} added it: {1}</source>
        <translation>{0} la agregó: {1}</translation>
    </message>
    <message>
        <source>{0} changed it: {1}</source>
        <translation>{0} la cambió: {1}</translation>
    </message>
    <message>
        <source>{0} ended it</source>
        <translation>{0} la terminó</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>sin fechas</translation>
    </message>
    <message>
        <source>Unit or name</source>
        <translation>Unidad o nombre</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Se aplica a</translation>
    </message>
    <message>
        <source>This resident</source>
        <translation>Este residente</translation>
    </message>
    <message>
        <source>Whole unit</source>
        <translation>Toda la unidad</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>What to know about packages</source>
        <translation>Qué hay que saber de los paquetes</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Nota (opcional)</translation>
    </message>
    <message>
        <source>From (optional)</source>
        <translation>Desde (opcional)</translation>
    </message>
    <message>
        <source>Dec 12, Friday, or 2 weeks</source>
        <translation>12 dic, viernes o 2 semanas</translation>
    </message>
    <message>
        <source>Away until {0}</source>
        <translation>Ausente hasta el {0}</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuales</translation>
    </message>
    <message>
        <source>No instructions yet. Add one for a unit or a resident (Enter).</source>
        <translation>Aún no hay instrucciones. Agregue una para una unidad o un residente (Enter).</translation>
    </message>
    <message>
        <source>Who can pick up (name)</source>
        <translation>Quién puede retirar (nombre)</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Hasta, inclusive</translation>
    </message>
    <message>
        <source>Through (optional)</source>
        <translation>Hasta, inclusive (opcional)</translation>
    </message>
    <message>
        <source>from {0} through {1}</source>
        <translation>desde {0} hasta {1}, inclusive</translation>
    </message>
    <message>
        <source>through {0}</source>
        <translation>hasta {0}, inclusive</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>desde {0}</translation>
    </message>
    <message>
        <source>not overdue, and no reminders until then</source>
        <translation>sin vencimiento ni recordatorios hasta entonces</translation>
    </message>
    <message>
        <source>Enter the unit or the name of a resident.</source>
        <translation>Escriba la unidad o el nombre de un residente.</translation>
    </message>
    <message>
        <source>No unit or resident matches. Enter one of this community.</source>
        <translation>Ninguna unidad ni residente coincide. Escriba uno de esta comunidad.</translation>
    </message>
    <message>
        <source>More than one match. Use the arrow keys to choose, then press Enter.</source>
        <translation>Hay más de una coincidencia. Use las flechas para elegir y presione Enter.</translation>
    </message>
    <message>
        <source>Enter the text of the instruction.</source>
        <translation>Escriba el texto de la instrucción.</translation>
    </message>
    <message>
        <source>Enter the day until which the resident is away.</source>
        <translation>Escriba hasta qué día está ausente el residente.</translation>
    </message>
    <message>
        <source>Enter a day within the next year.</source>
        <translation>Escriba un día dentro del próximo año.</translation>
    </message>
    <message>
        <source>The last day is before the first day.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>Instruction added: {0}</source>
        <translation>Instrucción agregada: {0}</translation>
    </message>
    <message>
        <source>Instruction changed: {0}</source>
        <translation>Instrucción cambiada: {0}</translation>
    </message>
    <message>
        <source>Instruction ended: {0}</source>
        <translation>Instrucción terminada: {0}</translation>
    </message>
    <message>
        <source>Undo instruction</source>
        <translation>Deshacer instrucción</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Deshecho: {0}</translation>
    </message>
    <message>
        <source>Who can pick up</source>
        <translation>Quién puede retirar</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>Ausente hasta</translation>
    </message>
    <message>
        <source>Deliver to door</source>
        <translation>Entregar en la puerta</translation>
    </message>
    <message>
        <source>Ask for ID</source>
        <translation>Pedir identificación</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>has instructions</source>
        <translation>tiene instrucciones</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
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
        <source>Page Up</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Av Pág</translation>
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
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Scan and log</source>
        <translation>Escanear y registrar</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>UNIDENTIFIED</source>
        <translation>SIN IDENTIFICAR</translation>
    </message>
    <message numerus="yes">
        <source>Printing %Ln labels…</source>
        <translation>
            <numerusform>Imprimiendo %Ln etiqueta…</numerusform>
            <numerusform>Imprimiendo %Ln etiquetas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing label for {0}…</source>
        <translation>Imprimiendo la etiqueta de {0}…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels printed</source>
        <translation>
            <numerusform>%Ln etiqueta impresa</numerusform>
            <numerusform>%Ln etiquetas impresas</numerusform>
        </translation>
    </message>
    <message>
        <source>Label printed for {0}</source>
        <translation>Etiqueta impresa para {0}</translation>
    </message>
    <message>
        <source>Label printing</source>
        <translation>Imprimiendo etiqueta</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Etiqueta impresa</translation>
    </message>
    <message>
        <source>Throw away the label for {0}</source>
        <translation>Deseche la etiqueta de {0}</translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln labels</source>
        <translation>
            <numerusform>Imprimir %Ln etiqueta</numerusform>
            <numerusform>Imprimir %Ln etiquetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels not printed</source>
        <translation>
            <numerusform>%Ln etiqueta sin imprimir</numerusform>
            <numerusform>%Ln etiquetas sin imprimir</numerusform>
        </translation>
    </message>
    <message>
        <source>May have printed</source>
        <translation>Quizá se imprimió</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Sin imprimir</translation>
    </message>
    <message>
        <source>The label for {0} may not have printed</source>
        <translation>Es posible que la etiqueta de {0} no se haya impreso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels may not have printed</source>
        <translation>
            <numerusform>Es posible que %Ln etiqueta no se haya impreso</numerusform>
            <numerusform>Es posible que %Ln etiquetas no se hayan impreso</numerusform>
        </translation>
    </message>
    <message>
        <source>The label for {0} didn’t print</source>
        <translation>La etiqueta de {0} no se imprimió</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels didn’t print</source>
        <translation>
            <numerusform>%Ln etiqueta no se imprimió</numerusform>
            <numerusform>%Ln etiquetas no se imprimieron</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer is installed on this computer: add one, then look again.</source>
        <translation>No hay ninguna impresora instalada en este equipo: agregue una y reintente.</translation>
    </message>
    <message>
        <source>no label printer is chosen.</source>
        <translation>no hay ninguna impresora de etiquetas elegida.</translation>
    </message>
    <message>
        <source>{0} is no longer installed on this computer.</source>
        <translation>{0} ya no está instalada en este equipo.</translation>
    </message>
    <message>
        <source>{0} is offline.</source>
        <translation>{0} está sin conexión.</translation>
    </message>
    <message>
        <source>{0} is out of labels.</source>
        <translation>{0} se quedó sin etiquetas.</translation>
    </message>
    <message>
        <source>{0} is paused.</source>
        <translation>{0} está en pausa.</translation>
    </message>
    <message>
        <source>{0} isn’t responding.</source>
        <translation>{0} no responde.</translation>
    </message>
    <message>
        <source>printing on {0} stopped unexpectedly.</source>
        <translation>la impresión en {0} se detuvo de forma inesperada.</translation>
    </message>
    <message>
        <source>the labels in {0} are too small.</source>
        <translation>las etiquetas de {0} son demasiado pequeñas.</translation>
    </message>
    <message>
        <source>{0} reported a problem.</source>
        <translation>{0} informó un problema.</translation>
    </message>
    <message>
        <source>Choose a label printer</source>
        <translation>Elija una impresora de etiquetas</translation>
    </message>
    <message>
        <source>No printers found on this computer. Install one, then try again.</source>
        <translation>No hay impresoras en este equipo. Instale una y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Buscando impresoras…</translation>
    </message>
    <message>
        <source>the printer</source>
        <translation>la impresora</translation>
    </message>
    <message>
        <source>Printing number sheet…</source>
        <translation>Imprimiendo hoja de códigos…</translation>
    </message>
    <message>
        <source>Number sheet printed on {0}.</source>
        <translation>Hoja de códigos impresa en {0}.</translation>
    </message>
    <message>
        <source>No printer with A4 or Letter paper found on this computer.</source>
        <translation>No hay ninguna impresora con papel A4 o Carta en este equipo.</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>Too many wrong attempts, so your PIN was removed. Unlock with your password, then set a new PIN.</source>
        <translation>Demasiados intentos erróneos, así que se eliminó su PIN. Desbloquee con su contraseña y defina un PIN nuevo.</translation>
    </message>
    <message>
        <source>Try again in {0}, or unlock with your password now.</source>
        <translation>Inténtelo de nuevo en {0} o desbloquee ahora con su contraseña.</translation>
    </message>
    <message>
        <source>Incorrect PIN.</source>
        <translation>PIN incorrecto.</translation>
    </message>
    <message>
        <source>Try again in {0}.</source>
        <translation>Inténtelo de nuevo en {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more wrong attempts remove your PIN.</source>
        <translation>
            <numerusform>Otro intento erróneo elimina su PIN.</numerusform>
            <numerusform>Otros %Ln intentos erróneos eliminan su PIN.</numerusform>
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
    <name>menus</name>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Packages</source>
        <translation>&amp;Paquetes</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>moves</name>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln paquete</numerusform>
            <numerusform>%Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Now at several locations</source>
        <translation>Ahora en varias ubicaciones</translation>
    </message>
    <message>
        <source>Now without a location</source>
        <translation>Ahora sin ubicación</translation>
    </message>
    <message>
        <source>Now at {0}</source>
        <translation>Ahora en {0}</translation>
    </message>
    <message>
        <source>Move packages</source>
        <translation>Mover paquetes</translation>
    </message>
    <message>
        <source>Move package</source>
        <translation>Mover paquete</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nueva ubicación</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Sin ubicación</translation>
    </message>
    <message>
        <source>Move to {0}</source>
        <translation>Mover a {0}</translation>
    </message>
    <message>
        <source>MyBuilding can’t change locations yet. New locations are kept on this computer.</source>
        <translation>MyBuilding aún no puede cambiar ubicaciones. Las nuevas se guardan en este equipo.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Moved to {0}</source>
        <translation>Movido a {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages have no location now</source>
        <translation>
            <numerusform>%Ln paquete ya no tiene ubicación</numerusform>
            <numerusform>%Ln paquetes ya no tienen ubicación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages moved to {0}</source>
        <translation>
            <numerusform>%Ln paquete movido a {0}</numerusform>
            <numerusform>%Ln paquetes movidos a {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>The package has no location now</source>
        <translation>El paquete ya no tiene ubicación</translation>
    </message>
    <message>
        <source>Undo move</source>
        <translation>Deshacer el movimiento</translation>
    </message>
    <message>
        <source>Move undone</source>
        <translation>Movimiento deshecho</translation>
    </message>
    <message>
        <source>Already without a location</source>
        <translation>Ya está sin ubicación</translation>
    </message>
    <message>
        <source>Already at {0}</source>
        <translation>Ya está en {0}</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Release · {0} · {1}</source>
        <translation>Entrega · {0} · {1}</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Retrying in {0} s</source>
        <translation>Nuevo intento en {0} s</translation>
    </message>
    <message>
        <source>Syncs in {0} s</source>
        <translation>Se sincroniza en {0} s</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Synced {0}</source>
        <translation>Sincronizado {0}</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message>
        <source>No reply from MyBuilding. Checking before retrying.</source>
        <translation>Sin respuesta de MyBuilding. Se comprueba antes de reintentar.</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Sincronizado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rechazado</numerusform>
            <numerusform>%Ln rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln en cola</numerusform>
            <numerusform>%Ln en cola</numerusform>
        </translation>
    </message>
    <message>
        <source>All synced</source>
        <translation>Todo sincronizado</translation>
    </message>
    <message>
        <source>MyBuilding is unavailable. Changes will sync automatically.</source>
        <translation>MyBuilding no está disponible. Los cambios se sincronizarán automáticamente.</translation>
    </message>
    <message numerus="yes">
        <source>Ends undo for %Ln changes</source>
        <translation>
            <numerusform>Ya no se podrá deshacer %Ln cambio</numerusform>
            <numerusform>Ya no se podrán deshacer %Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncs in {0} s. You can undo until then.</source>
        <translation>Se sincroniza en {0} s. Puede deshacerlo hasta entonces.</translation>
    </message>
    <message>
        <source>Syncs after the package itself has synced.</source>
        <translation>Se sincroniza después del paquete mismo.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Couldn’t reach MyBuilding.</source>
        <translation>No se pudo conectar con MyBuilding.</translation>
    </message>
    <message>
        <source>MyBuilding is busy.</source>
        <translation>MyBuilding está ocupado.</translation>
    </message>
    <message>
        <source>Sign in again to sync.</source>
        <translation>Inicie sesión de nuevo para sincronizar.</translation>
    </message>
    <message>
        <source>Unexpected response from MyBuilding.</source>
        <translation>Respuesta inesperada de MyBuilding.</translation>
    </message>
    <message>
        <source>{0} Retrying in {1} s.</source>
        <translation>{0} Reintento en {1} s.</translation>
    </message>
    <message>
        <source>A matching package is already on the list. Check it, then choose an action below.</source>
        <translation>Ya hay un paquete igual en la lista. Revíselo y elija una acción abajo.</translation>
    </message>
    <message>
        <source>This record was damaged. Compare the list with the label, then choose an action below.</source>
        <translation>Este registro se dañó. Compare la lista con la etiqueta y elija una acción abajo.</translation>
    </message>
    <message>
        <source>Undone before syncing</source>
        <translation>Deshecho antes de sincronizarse</translation>
    </message>
    <message>
        <source>Replaced by a later release of the same package.</source>
        <translation>Reemplazado por una entrega posterior del mismo paquete.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Quitado: {0}</translation>
    </message>
    <message>
        <source>{0} Your note: “{1}”</source>
        <translation>{0} Su nota: «{1}»</translation>
    </message>
    <message>
        <source>Returned to carrier</source>
        <translation>Devuelto al transportista</translation>
    </message>
    <message>
        <source>Given to another building</source>
        <translation>Entregado a otro edificio</translation>
    </message>
    <message>
        <source>Logged twice</source>
        <translation>Registrado dos veces</translation>
    </message>
    <message>
        <source>Already released at another desk. See History for details.</source>
        <translation>Ya se entregó en otro mostrador. Vea los detalles en el Historial.</translation>
    </message>
    <message>
        <source>Already released to {0} by {1}, {2}.</source>
        <translation>Ya lo entregó {1} a {0}, {2}.</translation>
    </message>
</context>
<context>
    <name>outgoing</name>
    <message>
        <source>Proof of pickup</source>
        <translation>Comprobante de recogida</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages were picked up by {who} for {carrier} on {when}.</source>
        <translation>
            <numerusform>{who} recogió %Ln paquete para {carrier} el {when}.</numerusform>
            <numerusform>{who} recogió %Ln paquetes para {carrier} el {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>Recogida</translation>
    </message>
    <message>
        <source>From the records of this desk.</source>
        <translation>De los registros de este puesto.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Picked up by</source>
        <translation>Recogido por</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Unit or name</source>
        <translation>Unidad o nombre</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>De salida</translation>
    </message>
    <message>
        <source>Return to sender</source>
        <translation>Devolución al remitente</translation>
    </message>
    <message>
        <source>To the cleaner</source>
        <translation>A la tintorería</translation>
    </message>
    <message>
        <source>From the cleaner</source>
        <translation>De la tintorería</translation>
    </message>
    <message>
        <source>OUTGOING</source>
        <translation>DE SALIDA</translation>
    </message>
    <message>
        <source>RETURN TO SENDER</source>
        <translation>DEVOLUCIÓN AL REMITENTE</translation>
    </message>
    <message>
        <source>TO THE CLEANER</source>
        <translation>A LA TINTORERÍA</translation>
    </message>
    <message>
        <source>FROM THE CLEANER</source>
        <translation>DE LA TINTORERÍA</translation>
    </message>
    <message>
        <source>For pickup by {0}</source>
        <translation>Lo recoge {0}</translation>
    </message>
    <message>
        <source>Picked up by {0}</source>
        <translation>Recogido por {0}</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Signature no longer kept</source>
        <translation>La firma ya no se conserva</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>Sin firma</translation>
    </message>
    <message>
        <source>Add outgoing package</source>
        <translation>Agregar paquete de salida</translation>
    </message>
    <message>
        <source>Edit outgoing package</source>
        <translation>Editar paquete de salida</translation>
    </message>
    <message>
        <source>MyBuilding has this package and keeps it as it was. Your changes are kept on this computer only.</source>
        <translation>MyBuilding ya tiene este paquete y conserva lo que se envió. Sus cambios se guardan solo en este equipo.</translation>
    </message>
    <message>
        <source>{unit} changed · For pickup by {who}</source>
        <translation>{unit} cambiado · Lo recoge {who}</translation>
    </message>
    <message>
        <source>{0} is as before</source>
        <translation>{0} está como antes</translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation>Deshacer edición</translation>
    </message>
    <message>
        <source>Select one outgoing package to edit</source>
        <translation>Seleccione un paquete de salida para editarlo</translation>
    </message>
    <message>
        <source>Already picked up or removed, so it can’t be changed</source>
        <translation>Ya se recogió o se quitó; no se puede cambiar</translation>
    </message>
    <message>
        <source>{unit} added · For pickup by {who}</source>
        <translation>{unit} agregado · Lo recoge {who}</translation>
    </message>
    <message>
        <source>{0} removed from outgoing packages</source>
        <translation>{0} quitado de los paquetes de salida</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outgoing packages removed</source>
        <translation>
            <numerusform>%Ln paquete de salida quitado</numerusform>
            <numerusform>%Ln paquetes de salida quitados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages are outgoing again</source>
        <translation>
            <numerusform>%Ln paquete está otra vez de salida</numerusform>
            <numerusform>%Ln paquetes están otra vez de salida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages picked up by {0}</source>
        <translation>
            <numerusform>%Ln paquete recogido por {0}</numerusform>
            <numerusform>%Ln paquetes recogidos por {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo outgoing package</source>
        <translation>Deshacer paquete de salida</translation>
    </message>
    <message>
        <source>Undo removing</source>
        <translation>Deshacer quitar</translation>
    </message>
    <message>
        <source>Undo pickup</source>
        <translation>Deshacer recogida</translation>
    </message>
    <message>
        <source>Already in MyBuilding, so it can’t be undone</source>
        <translation>Ya está en MyBuilding; no se puede deshacer</translation>
    </message>
    <message>
        <source>Kept on this computer only. Other desks and MyBuilding don’t see this list.</source>
        <translation>Se guarda solo en esta computadora. Los demás puestos y MyBuilding no ven esta lista.</translation>
    </message>
    <message>
        <source>This list is on this computer only. MyBuilding has its packages as “{0}”.</source>
        <translation>Esta lista está solo en esta computadora. MyBuilding tiene sus paquetes como “{0}”.</translation>
    </message>
    <message>
        <source>Outgoing packages can’t be saved on this computer right now. They’re listed until MyBuilding Desk closes: write them down, and ask your IT team to check the disk.</source>
        <translation>Los paquetes de salida no se pueden guardar en esta computadora por ahora. Siguen en la lista hasta que se cierre MyBuilding Desk: anótelos y pida a su equipo de TI que revise el disco.</translation>
    </message>
    <message>
        <source>This package is for {0}, not in this pickup.</source>
        <translation>Este paquete es para {0}; no está en esta recogida.</translation>
    </message>
    <message>
        <source>This package isn’t in the outgoing packages.</source>
        <translation>Este paquete no está entre los paquetes de salida.</translation>
    </message>
    <message>
        <source>Save proof of pickup</source>
        <translation>Guardar comprobante de recogida</translation>
    </message>
</context>
<context>
    <name>overdue</name>
    <message numerus="yes">
        <source>%Ln residents</source>
        <translation>
            <numerusform>%Ln residente</numerusform>
            <numerusform>%Ln residentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest %Ln days</source>
        <translation>
            <numerusform>el más antiguo, %Ln día</numerusform>
            <numerusform>el más antiguo, %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not reminded</source>
        <translation>
            <numerusform>%Ln sin recordatorio</numerusform>
            <numerusform>%Ln sin recordatorio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages overdue</source>
        <translation>
            <numerusform>%Ln paquete vencido</numerusform>
            <numerusform>%Ln paquetes vencidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue packages</source>
        <translation>
            <numerusform>%Ln paquete vencido</numerusform>
            <numerusform>%Ln paquetes vencidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Final notice due</source>
        <translation>Toca el último aviso</translation>
    </message>
    <message>
        <source>Return due</source>
        <translation>Toca devolver</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Door slip</source>
        <translation>Aviso en la puerta</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Final notice · Email</source>
        <translation>Último aviso · Correo</translation>
    </message>
    <message>
        <source>Reminder opened in your mail program: {0}</source>
        <translation>Recordatorio abierto en su programa de correo: {0}</translation>
    </message>
    <message>
        <source>Printing door slip: {0}</source>
        <translation>Imprimiendo aviso para la puerta: {0}</translation>
    </message>
    <message>
        <source>Reminder copied: {0}</source>
        <translation>Recordatorio copiado: {0}</translation>
    </message>
    <message>
        <source>Final notice opened in your mail program: {0}</source>
        <translation>Último aviso abierto en su programa de correo: {0}</translation>
    </message>
    <message>
        <source>Printing final notice: {0}</source>
        <translation>Imprimiendo último aviso: {0}</translation>
    </message>
    <message>
        <source>Final notice copied: {0}</source>
        <translation>Último aviso copiado: {0}</translation>
    </message>
    <message>
        <source>Copy final notice</source>
        <translation>Copiar último aviso</translation>
    </message>
    <message>
        <source>Send by MyBuilding</source>
        <translation>Enviar por MyBuilding</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Aún sin sincronizar</translation>
    </message>
    <message>
        <source>MyBuilding reminded {0}</source>
        <translation>MyBuilding envió un recordatorio a {0}</translation>
    </message>
    <message>
        <source>MyBuilding couldn’t remind {0}: {1}</source>
        <translation>MyBuilding no pudo enviar un recordatorio a {0}: {1}</translation>
    </message>
    <message>
        <source>MyBuilding didn’t answer and may have reminded {0}. Check before you remind again.</source>
        <translation>MyBuilding no respondió y es posible que haya enviado un recordatorio a {0}. Compruébelo antes de enviar otro.</translation>
    </message>
    <message>
        <source>Final notice</source>
        <translation>Último aviso</translation>
    </message>
    <message>
        <source>No mail program opened. The final notice was copied instead: {0}</source>
        <translation>No se abrió ningún programa de correo. El último aviso se copió: {0}</translation>
    </message>
    <message>
        <source>No mail program opened. The reminder was copied instead: {0}</source>
        <translation>No se abrió ningún programa de correo. El recordatorio se copió: {0}</translation>
    </message>
    <message>
        <source>Undo reminder</source>
        <translation>Deshacer recordatorio</translation>
    </message>
    <message>
        <source>Undo final notice</source>
        <translation>Deshacer último aviso</translation>
    </message>
    <message>
        <source>Final notice undone</source>
        <translation>Último aviso deshecho</translation>
    </message>
    <message>
        <source>Reminder undone</source>
        <translation>Recordatorio deshecho</translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln residents to email</source>
        <translation>
            <numerusform>Seleccione hasta %Ln residente para escribirle</numerusform>
            <numerusform>Seleccione hasta %Ln residentes para escribirles</numerusform>
        </translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Select packages of one resident</source>
        <translation>Seleccione paquetes de un solo residente</translation>
    </message>
    <message>
        <source>Hold packages</source>
        <translation>Retener paquetes</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>Hold packages of</source>
        <translation>Retener paquetes de</translation>
    </message>
    <message>
        <source>This resident</source>
        <translation>Este residente</translation>
    </message>
    <message>
        <source>Whole unit</source>
        <translation>Toda la unidad</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Dec 12, Friday, or 2 weeks</source>
        <translation>12 dic, viernes o 2 semanas</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Nota (opcional)</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 semanas</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mes</translation>
    </message>
    <message>
        <source>Through {0}. No reminders until then.</source>
        <translation>Hasta el {0}, inclusive. Sin recordatorios hasta entonces.</translation>
    </message>
    <message>
        <source>Enter a day within the next year.</source>
        <translation>Escriba un día dentro del próximo año.</translation>
    </message>
    <message>
        <source>Hold ended: {0}</source>
        <translation>Retención terminada: {0}</translation>
    </message>
    <message>
        <source>Undo hold</source>
        <translation>Deshacer retención</translation>
    </message>
    <message>
        <source>Return to sender</source>
        <translation>Devolver al remitente</translation>
    </message>
    <message numerus="yes">
        <source>Return %Ln packages</source>
        <translation>
            <numerusform>Devolver %Ln paquete</numerusform>
            <numerusform>Devolver %Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Other reason…</source>
        <translation>Otro motivo…</translation>
    </message>
    <message>
        <source>Not claimed</source>
        <translation>No reclamado</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>Se mudó</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>Dirección incorrecta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>last reminder</source>
        <translation>último recordatorio</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Devolver…</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>Imprimir aviso</translation>
    </message>
    <message>
        <source>Copy reminder</source>
        <translation>Copiar recordatorio</translation>
    </message>
    <message>
        <source>End hold</source>
        <translation>Terminar retención</translation>
    </message>
    <message>
        <source>Print overdue list</source>
        <translation>Imprimir lista de vencidos</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more packages</source>
        <translation>
            <numerusform>y %Ln paquete más</numerusform>
            <numerusform>y %Ln paquetes más</numerusform>
        </translation>
    </message>
    <message>
        <source>Email final notice</source>
        <translation>Enviar último aviso por correo</translation>
    </message>
    <message>
        <source>Print final notice</source>
        <translation>Imprimir último aviso</translation>
    </message>
    <message>
        <source>Email reminder</source>
        <translation>Enviar recordatorio por correo</translation>
    </message>
    <message>
        <source>Print door slip</source>
        <translation>Imprimir aviso para la puerta</translation>
    </message>
    <message>
        <source>Write in</source>
        <translation>Escribir en</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Go to {0}</source>
        <translation>Ir a {0}</translation>
    </message>
    <message>
        <source>Sort by {0}</source>
        <translation>Ordenar por {0}</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Residentes</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Comunidades</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Find a command, resident, package, or community</source>
        <translation>Buscar un comando, residente, paquete o comunidad</translation>
    </message>
    <message>
        <source>Actions for {0}</source>
        <translation>Acciones para {0}</translation>
    </message>
    <message>
        <source>No results for “{0}”</source>
        <translation>Sin resultados para “{0}”</translation>
    </message>
    <message>
        <source>Enter a unit or name</source>
        <translation>Escriba una unidad o un nombre</translation>
    </message>
    <message>
        <source>Enter a unit, name, or tracking number</source>
        <translation>Escriba una unidad, un nombre o un número de rastreo</translation>
    </message>
    <message>
        <source>Show all results for “{0}”</source>
        <translation>Mostrar todos los resultados para “{0}”</translation>
    </message>
    <message>
        <source>Search all packages for “{0}”</source>
        <translation>Buscar en todos los paquetes: “{0}”</translation>
    </message>
    <message>
        <source>Search packages of {0}</source>
        <translation>Buscar paquetes de {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln+ packages</source>
        <translation>
            <numerusform>Más de %Ln paquete</numerusform>
            <numerusform>Más de %Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Sin número de rastreo</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Sin ubicación</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>Mostrar en la lista</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ejecutar</translation>
    </message>
    <message>
        <source>more actions</source>
        <translation>más acciones</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>comandos</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>paquetes</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>residentes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>printing…</source>
        <translation>imprimiendo…</translation>
    </message>
    <message>
        <source>printing on {0}</source>
        <translation>imprimiendo en {0}</translation>
    </message>
    <message>
        <source>Not printed: no printer for A4 or Letter is set up on this computer.</source>
        <translation>No se imprimió: este equipo no tiene ninguna impresora para A4 o Carta.</translation>
    </message>
    <message>
        <source>Not printed: {0} is offline. Turn it on, then try again.</source>
        <translation>No se imprimió: {0} está sin conexión. Enciéndala y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Not printed: {0} is out of paper. Add some, then try again.</source>
        <translation>No se imprimió: {0} se quedó sin papel. Agregue papel y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Not printed: {0} is paused. Resume it, then try again.</source>
        <translation>No se imprimió: {0} está en pausa. Reanúdela y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{0} isn’t responding, and may still print. Check it before you try again.</source>
        <translation>{0} no responde y aún podría imprimir. Revísela antes de volver a intentarlo.</translation>
    </message>
    <message>
        <source>Not printed: {0} reported a problem. Check it, then try again.</source>
        <translation>No se imprimió: {0} informó un problema. Revísela y vuelva a intentarlo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln door slips</source>
        <translation>
            <numerusform>%Ln aviso para la puerta</numerusform>
            <numerusform>%Ln avisos para la puerta</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>pile</name>
    <message>
        <source>Not in directory</source>
        <translation>No está en el directorio</translation>
    </message>
    <message>
        <source>Incomplete label</source>
        <translation>Etiqueta incompleta</translation>
    </message>
    <message>
        <source>Multiple matches</source>
        <translation>Varias coincidencias</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unidentified</source>
        <translation>
            <numerusform>%Ln sin identificar</numerusform>
            <numerusform>%Ln sin identificar</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as unidentified: {0}</source>
        <translation>Marcado como sin identificar: {0}</translation>
    </message>
    <message>
        <source>Unidentified ({0}): “{1}”. Enter a unit or name.</source>
        <translation>Sin identificar ({0}): “{1}”. Ingrese una unidad o un nombre.</translation>
    </message>
    <message>
        <source>Unidentified · {0} · Saved on this computer until you assign a recipient ({1})</source>
        <translation>Sin identificar · {0} · Guardado en este equipo hasta que asigne un destinatario ({1})</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>Change reason (1–4)</source>
        <translation>Cambiar el motivo (1–4)</translation>
    </message>
    <message>
        <source>Don’t know a recipient? Scan the package and press {0}.</source>
        <translation>¿No conoce al destinatario? Escanee el paquete y presione {0}.</translation>
    </message>
    <message>
        <source>No unidentified packages</source>
        <translation>No hay paquetes sin identificar</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>Practice: not real packages</source>
        <translation>Práctica: paquetes no reales</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Proof of release</source>
        <translation>Comprobante de entrega</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Al {0}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Signed at this desk</source>
        <translation>Firmado en este mostrador</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Página {0} de {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages for {unit} were released to {to} by {by}, {when}.</source>
        <translation>
            <numerusform>%Ln paquete para {unit} fue entregado a {to} por {by}, {when}.</numerusform>
            <numerusform>%Ln paquetes para {unit} fueron entregados a {to} por {by}, {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>an unnamed person</source>
        <translation>una persona sin nombre</translation>
    </message>
    <message>
        <source>an unnamed user</source>
        <translation>un usuario sin nombre</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>en un momento desconocido</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Recorded here</source>
        <translation>Registrado aquí</translation>
    </message>
    <message>
        <source>Photo ID</source>
        <translation>Identificación</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Verificada</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>No verificada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Reference ID</source>
        <translation>ID de referencia</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Released at another desk, or no longer on record here. MyBuilding has the name and the time. Signature, note, and ID check are kept where they were taken.</source>
        <translation>Entregado en otro mostrador, o ya sin registro aquí. MyBuilding tiene el nombre y la hora. La firma, la nota y la verificación de identidad se conservan donde se tomaron.</translation>
    </message>
    <message>
        <source>None was taken</source>
        <translation>No se tomó ninguna</translation>
    </message>
    <message>
        <source>Not kept: this computer keeps no signatures</source>
        <translation>No conservada: este equipo no guarda firmas</translation>
    </message>
    <message numerus="yes">
        <source>Removed on {day} after %Ln days</source>
        <translation>
            <numerusform>Eliminada el {day} después de %Ln día</numerusform>
            <numerusform>Eliminada el {day} después de %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Registrado por</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>MyBuilding ID</source>
        <translation>ID de MyBuilding</translation>
    </message>
    <message>
        <source>Package {0}</source>
        <translation>Paquete {0}</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Names and times come from MyBuilding.</source>
        <translation>Los nombres y las horas provienen de MyBuilding.</translation>
    </message>
    <message>
        <source>Names and times come from MyBuilding and from the records of this desk.</source>
        <translation>Los nombres y las horas provienen de MyBuilding y de los registros de este mostrador.</translation>
    </message>
    <message>
        <source>The release hasn’t synced to MyBuilding yet.</source>
        <translation>La entrega aún no se ha sincronizado con MyBuilding.</translation>
    </message>
    <message>
        <source>Selected only</source>
        <translation>Solo lo seleccionado</translation>
    </message>
    <message>
        <source>Whole pickup</source>
        <translation>Toda la entrega</translation>
    </message>
    <message>
        <source>The document shows full names and notes: it’s evidence.</source>
        <translation>El documento muestra nombres y notas completos, porque sirve de prueba.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more packages in the same pickup</source>
        <translation>
            <numerusform>%Ln paquete más en la misma entrega</numerusform>
            <numerusform>%Ln paquetes más en la misma entrega</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pickups, a page for each</source>
        <translation>
            <numerusform>%Ln entrega, una página para cada una</numerusform>
            <numerusform>%Ln entregas, una página para cada una</numerusform>
        </translation>
    </message>
    <message>
        <source>Released to {0}</source>
        <translation>Entregado a {0}</translation>
    </message>
    <message>
        <source>Released to {0}, {1}</source>
        <translation>Entregado a {0}, {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a signature</source>
        <translation>
            <numerusform>%Ln con firma</numerusform>
            <numerusform>%Ln con firma</numerusform>
        </translation>
    </message>
    <message>
        <source>With the signature</source>
        <translation>Con la firma</translation>
    </message>
    <message>
        <source>The disk is full, so no PDF was saved. Free up space or choose another folder.</source>
        <translation>El disco está lleno, así que no se guardó ningún PDF. Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>That folder is no longer there, so no PDF was saved. Choose another one.</source>
        <translation>Esa carpeta ya no existe, así que no se guardó ningún PDF. Elija otra.</translation>
    </message>
    <message>
        <source>No PDF was saved: the folder can’t be written to, or the file is open in another program. Close it or choose another folder.</source>
        <translation>No se guardó ningún PDF: no se puede escribir en la carpeta, o el archivo está abierto en otro programa. Ciérrelo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>No PDF was saved. Choose another folder, then try again.</source>
        <translation>No se guardó ningún PDF. Elija otra carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No printer for A4 or Letter is set up on this computer. Save a PDF instead.</source>
        <translation>Este equipo no tiene ninguna impresora para A4 o Carta. Guarde un PDF en su lugar.</translation>
    </message>
    <message>
        <source>Not printed: {0} is offline. Turn it on, or save a PDF instead.</source>
        <translation>No se imprimió: {0} está sin conexión. Enciéndala o guarde un PDF en su lugar.</translation>
    </message>
    <message>
        <source>Not printed: {0} is out of paper. Add some, or save a PDF instead.</source>
        <translation>No se imprimió: {0} se quedó sin papel. Agregue papel o guarde un PDF en su lugar.</translation>
    </message>
    <message>
        <source>Not printed: {0} is paused. Resume it, or save a PDF instead.</source>
        <translation>No se imprimió: {0} está en pausa. Reanúdela o guarde un PDF en su lugar.</translation>
    </message>
    <message>
        <source>{0} isn’t responding, and may still print it. Save a PDF instead.</source>
        <translation>{0} no responde y aún podría imprimirlo. Guarde un PDF en su lugar.</translation>
    </message>
    <message>
        <source>Not printed: {0} reported a problem. Save a PDF instead.</source>
        <translation>No se imprimió: {0} informó un problema. Guarde un PDF en su lugar.</translation>
    </message>
    <message>
        <source>The printer</source>
        <translation>La impresora</translation>
    </message>
    <message>
        <source>Only for released packages</source>
        <translation>Solo para paquetes entregados</translation>
    </message>
    <message>
        <source>Printing proof of release on {0}</source>
        <translation>Imprimiendo el comprobante de entrega en {0}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Sign in first</source>
        <translation>Inicie sesión primero</translation>
    </message>
    <message>
        <source>Close the open window first</source>
        <translation>Cierre primero la ventana abierta</translation>
    </message>
    <message>
        <source>Open the sync queue first</source>
        <translation>Abra primero la cola de sincronización</translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation>Solo para el personal</translation>
    </message>
    <message>
        <source>Select a package first</source>
        <translation>Seleccione primero un paquete</translation>
    </message>
    <message>
        <source>Already released</source>
        <translation>Ya se entregó</translation>
    </message>
    <message>
        <source>Already synced</source>
        <translation>Ya se sincronizó</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Sin número de rastreo</translation>
    </message>
    <message>
        <source>No tracking page for this carrier</source>
        <translation>Este transportista no tiene página de rastreo</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Scan a package first</source>
        <translation>Escanee primero un paquete</translation>
    </message>
    <message>
        <source>Finish the package in the scan bar first</source>
        <translation>Termine primero el paquete de la barra de escaneo</translation>
    </message>
    <message>
        <source>Only for rejected or unidentified packages</source>
        <translation>Solo para paquetes rechazados o sin identificar</translation>
    </message>
    <message>
        <source>Only for changes that may have reached MyBuilding</source>
        <translation>Solo para cambios que pueden haber llegado a MyBuilding</translation>
    </message>
    <message>
        <source>Assign recipient</source>
        <translation>Asignar destinatario</translation>
    </message>
    <message>
        <source>Exit practice mode</source>
        <translation>Salir del modo de práctica</translation>
    </message>
    <message>
        <source>You work in one community</source>
        <translation>Usted trabaja en una sola comunidad</translation>
    </message>
    <message>
        <source>Managed by your building</source>
        <translation>Administrado por su edificio</translation>
    </message>
    <message>
        <source>No outgoing packages</source>
        <translation>No hay paquetes de salida</translation>
    </message>
    <message>
        <source>No user to switch to</source>
        <translation>No hay otro usuario</translation>
    </message>
    <message>
        <source>All labels are printed</source>
        <translation>Todas las etiquetas están impresas</translation>
    </message>
</context>
<context>
    <name>release</name>
    <message>
        <source>No location</source>
        <translation>Sin ubicación</translation>
    </message>
    <message>
        <source>Location {0}</source>
        <translation>Ubicación {0}</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>no location</source>
        <translation>sin ubicación</translation>
    </message>
    <message>
        <source>Select packages to release</source>
        <translation>Seleccione paquetes para entregar</translation>
    </message>
    <message>
        <source>{0} (for {1})</source>
        <translation>{0} (para {1})</translation>
    </message>
    <message>
        <source>Not in {0}</source>
        <translation>No es de {0}</translation>
    </message>
    <message>
        <source>Not in {0} · for {1}</source>
        <translation>No es de {0} · para {1}</translation>
    </message>
    <message>
        <source>Signature required. Ask {0} to sign, then press Enter.</source>
        <translation>Se requiere una firma. Pida a {0} que firme y presione Enter.</translation>
    </message>
    <message>
        <source>Signature cleared because someone else is picking up.</source>
        <translation>Se borró la firma porque recoge otra persona.</translation>
    </message>
    <message>
        <source>Signature cleared because a package was added.</source>
        <translation>Se borró la firma porque se agregó un paquete.</translation>
    </message>
    <message>
        <source>Photo ID required. Check the ID of {0}, then press {1}.</source>
        <translation>Se requiere identificación con foto. Verifique la de {0} y presione {1}.</translation>
    </message>
    <message>
        <source>Check the ID again because someone else is picking up.</source>
        <translation>Verifique de nuevo la identificación porque recoge otra persona.</translation>
    </message>
    <message>
        <source>That looks like a unit. Press Enter again to release these packages, or Esc to go back to logging.</source>
        <translation>Eso parece una unidad. Presione Enter otra vez para entregar estos paquetes, o Esc para volver a registrar.</translation>
    </message>
    <message>
        <source>{0} of {1} scanned. Scan the next package, or press Enter to release.</source>
        <translation>{0} de {1} escaneados. Escanee el siguiente paquete o presione Enter para entregar.</translation>
    </message>
    <message>
        <source>That package isn’t part of this release.</source>
        <translation>Ese paquete no forma parte de esta entrega.</translation>
    </message>
    <message>
        <source>Press Esc, then scan it again to log it.</source>
        <translation>Presione Esc y escanéelo de nuevo para registrarlo.</translation>
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
        <translation>Hola, {name}:

Este es nuestro último aviso. Todavía tenemos {count} para usted en la recepción:

{packages}

Ya van {days} en la recepción. Pase a recoger ahora. Lo que no se recoge se devuelve al remitente.

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
        <translation>Hola, {name}:

Tenemos {count} para usted en la recepción:

{packages}

Ya van {days} en la recepción. Pase a recoger pronto, por favor.

{pickup}

{building}</translation>
    </message>
    <message>
        <source>Final notice: {count} at {building}</source>
        <translation>Último aviso: {count} en {building}</translation>
    </message>
    <message>
        <source>Reminder: {count} at {building}</source>
        <translation>Recordatorio: {count} en {building}</translation>
    </message>
    <message>
        <source>Printed {0} by {1}</source>
        <translation>Impreso el {0} por {1}</translation>
    </message>
    <message>
        <source>{0} for you</source>
        <translation>{0} para usted</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Piezas</translation>
    </message>
    <message>
        <source>Pick up at the front desk</source>
        <translation>Recoger en la recepción</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Página {0} de {1}</translation>
    </message>
    <message>
        <source>Final notice</source>
        <translation>Último aviso</translation>
    </message>
    <message>
        <source>residents of {0}</source>
        <translation>residentes de {0}</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>recibido el {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln paquete</numerusform>
            <numerusform>%Ln paquetes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces</source>
        <translation>
            <numerusform>%Ln pieza</numerusform>
            <numerusform>%Ln piezas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Package report</source>
        <translation>Informe de paquetes</translation>
    </message>
    <message>
        <source>Made with MyBuilding Desk</source>
        <translation>Hecho con MyBuilding Desk</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Página {0} de {1}</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Datos de {0}</translation>
    </message>
    <message>
        <source>History on this computer starts {0}. For older data, use MyBuilding.</source>
        <translation>El historial de esta computadora comienza el {0}. Para datos anteriores, use MyBuilding.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsynced changes are included.</source>
        <translation>
            <numerusform>Incluye %Ln cambio sin sincronizar.</numerusform>
            <numerusform>Incluye %Ln cambios sin sincronizar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Data as of {0}.</source>
        <translation>Sin conexión. Datos de {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Offline. Data as of {when}; %Ln unsynced changes are included.</source>
        <translation>
            <numerusform>Sin conexión. Datos de {when}; incluye %Ln cambio sin sincronizar.</numerusform>
            <numerusform>Sin conexión. Datos de {when}; incluye %Ln cambios sin sincronizar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Based on the history kept on this computer.</source>
        <translation>Según el historial guardado en esta computadora.</translation>
    </message>
    <message>
        <source>Based on history kept on this computer since {0}.</source>
        <translation>Según el historial guardado en esta computadora desde el {0}.</translation>
    </message>
    <message>
        <source>Updated {0}.</source>
        <translation>Actualizado: {0}.</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Registrados</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>In storage</source>
        <translation>En almacén</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Tiempo mediano</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Packages received in this period.</source>
        <translation>Paquetes recibidos en este período.</translation>
    </message>
    <message>
        <source>Packages picked up in this period.</source>
        <translation>Paquetes retirados en este período.</translation>
    </message>
    <message>
        <source>Packages that haven’t been picked up, as of now.</source>
        <translation>Paquetes que aún no se han retirado.</translation>
    </message>
    <message>
        <source>Packages that have been in storage too long, as of now.</source>
        <translation>Paquetes que llevan demasiado tiempo en almacén.</translation>
    </message>
    <message>
        <source>Half of the packages picked up in this period were in storage for less time.</source>
        <translation>La mitad de los paquetes retirados en este período estuvo menos tiempo en almacén.</translation>
    </message>
    <message>
        <source>9 of 10 were picked up within {0}.</source>
        <translation>9 de cada 10 se retiraron en un máximo de {0}.</translation>
    </message>
    <message>
        <source>Busiest hours: logged</source>
        <translation>Horas de más actividad: registrados</translation>
    </message>
    <message>
        <source>Busiest hours: released</source>
        <translation>Horas de más actividad: entregados</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Día de la semana</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln logged packages</source>
        <translation>
            <numerusform>De %Ln paquete registrado</numerusform>
            <numerusform>De %Ln paquetes registrados</numerusform>
        </translation>
    </message>
    <message>
        <source>By carrier</source>
        <translation>Por transportista</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Units with the most packages logged</source>
        <translation>Unidades con más paquetes registrados</translation>
    </message>
    <message>
        <source>Time in storage</source>
        <translation>Tiempo en almacén</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln released packages</source>
        <translation>
            <numerusform>De %Ln paquete entregado</numerusform>
            <numerusform>De %Ln paquetes entregados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days or more</source>
        <translation>
            <numerusform>%Ln día o más</numerusform>
            <numerusform>%Ln días o más</numerusform>
        </translation>
    </message>
    <message>
        <source>Under {0} h</source>
        <translation>Menos de {0} h</translation>
    </message>
    <message>
        <source>{0}–{1} days</source>
        <translation>{0}–{1} días</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>By user</source>
        <translation>Por usuario</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more units</source>
        <translation>
            <numerusform>Y %Ln unidad más</numerusform>
            <numerusform>Y %Ln unidades más</numerusform>
        </translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambio</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>{0}, until {1}</source>
        <translation>{0}, hasta las {1}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Packages per hour</source>
        <translation>Paquetes por hora</translation>
    </message>
    <message>
        <source>Packages per day</source>
        <translation>Paquetes por día</translation>
    </message>
    <message>
        <source>Packages per week</source>
        <translation>Paquetes por semana</translation>
    </message>
    <message>
        <source>Packages per month</source>
        <translation>Paquetes por mes</translation>
    </message>
    <message>
        <source>Packages per year</source>
        <translation>Paquetes por año</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Still downloading history ({0}). Figures will grow.</source>
        <translation>El historial aún se está descargando ({0}). Las cifras aumentarán.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún no hay</translation>
    </message>
    <message>
        <source>Last {when} · {user}</source>
        <translation>Último: {when} · {user}</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Registro diario</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln packages were received earlier, and released on this day.</source>
        <translation>
            <numerusform>El último paquete se recibió antes y se entregó este día.</numerusform>
            <numerusform>Los últimos %Ln paquetes se recibieron antes y se entregaron este día.</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages in the order of arrival</source>
        <translation>Paquetes por orden de llegada</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Registrado por</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation>
            <numerusform>Último día</numerusform>
            <numerusform>Últimos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Más antiguo</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>Residentes</translation>
    </message>
    <message>
        <source>Overdue packages</source>
        <translation>Paquetes vencidos</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>No reminder yet</source>
        <translation>Sin recordatorio</translation>
    </message>
    <message>
        <source>Last reminder: {0} · {1}</source>
        <translation>Último recordatorio: {0} · {1}</translation>
    </message>
</context>
<context>
    <name>selection</name>
    <message numerus="yes">
        <source>%Ln packages selected</source>
        <translation>
            <numerusform>%Ln paquete seleccionado</numerusform>
            <numerusform>%Ln paquetes seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units</source>
        <translation>
            <numerusform>%Ln unidad</numerusform>
            <numerusform>%Ln unidades</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy tracking numbers</source>
        <translation>Copiar números de rastreo</translation>
    </message>
    <message>
        <source>Select pending packages</source>
        <translation>Seleccione paquetes pendientes</translation>
    </message>
    <message>
        <source>Select packages of one unit</source>
        <translation>Seleccione paquetes de una sola unidad</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more units</source>
        <translation>
            <numerusform>y %Ln unidad más</numerusform>
            <numerusform>y %Ln unidades más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln packages</source>
        <translation>
            <numerusform>Seleccione hasta %Ln paquete</numerusform>
            <numerusform>Seleccione hasta %Ln paquetes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracking numbers copied</source>
        <translation>
            <numerusform>%Ln número de rastreo copiado</numerusform>
            <numerusform>%Ln números de rastreo copiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln fila copiada</numerusform>
            <numerusform>%Ln filas copiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimir etiquetas</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
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
        <source>System</source>
        <translation>Sistema</translation>
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
        <source>High</source>
        <translation>Alto</translation>
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
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animación</translation>
    </message>
    <message>
        <source>Column widths, order, and sorting are remembered for each list.</source>
        <translation>El ancho, el orden y la clasificación de las columnas se recuerdan en cada lista.</translation>
    </message>
    <message>
        <source>List layout</source>
        <translation>Diseño de listas</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómoda</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Compact shows more packages at once.</source>
        <translation>Con la compacta se ven más paquetes a la vez.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
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
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Days in storage, after a reminder. 0 suggests none.</source>
        <translation>Días en almacén, después de un recordatorio. 0 no sugiere ninguno.</translation>
    </message>
    <message>
        <source>Enter a whole number from 0 to {most}. Still set to {kept}.</source>
        <translation>Ingrese un número entero de 0 a {most}. Sigue en {kept}.</translation>
    </message>
    <message>
        <source>Undo time</source>
        <translation>Tiempo para deshacer</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>How long you can undo a log or release before it syncs. 0 syncs immediately.</source>
        <translation>Tiempo para deshacer un registro o una entrega antes de que se sincronice. Con 0 se sincroniza de inmediato.</translation>
    </message>
    <message>
        <source>Undo time, in seconds</source>
        <translation>Tiempo para deshacer, en segundos</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Age alerts</source>
        <translation>Alertas de antigüedad</translation>
    </message>
    <message>
        <source>Days until a package is marked with a square, a diamond, and an overdue triangle.</source>
        <translation>Días hasta que un paquete se marca con un cuadrado, un rombo y un triángulo de vencido.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Enter three increasing numbers of days, such as 1 3 10. Still set to {kept}.</source>
        <translation>Ingrese tres números crecientes de días, como 1 3 10. Sigue en {kept}.</translation>
    </message>
    <message>
        <source>Perishable</source>
        <translation>Perecederos</translation>
    </message>
    <message>
        <source>Hours until a perishable package is marked with a square and an overdue triangle.</source>
        <translation>Horas hasta que un paquete perecedero se marca con un cuadrado y un triángulo de vencido.</translation>
    </message>
    <message>
        <source>Hours until the square of a perishable package</source>
        <translation>Horas hasta el cuadrado de un paquete perecedero</translation>
    </message>
    <message>
        <source>Hours until the overdue triangle of a perishable package</source>
        <translation>Horas hasta el triángulo de vencido de un paquete perecedero</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>Enter two increasing numbers of hours, such as 4 24. Still set to {kept}.</source>
        <translation>Ingrese dos números crecientes de horas, como 4 24. Sigue en {kept}.</translation>
    </message>
    <message>
        <source>Sound isn’t available on this computer.</source>
        <translation>El sonido no está disponible en este equipo.</translation>
    </message>
    <message>
        <source>Scan sounds</source>
        <translation>Sonidos de escaneo</translation>
    </message>
    <message>
        <source>Two short tones for a successful scan, two low tones for a problem.</source>
        <translation>Tonos cortos si el escaneo salió bien, graves si hay un problema.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>The key your scanner sends after each barcode. Choose Any if you’re not sure.</source>
        <translation>La tecla que su lector envía después de cada código de barras. Elija Cualquiera si no está seguro.</translation>
    </message>
    <message>
        <source>Scanner suffix</source>
        <translation>Sufijo del lector</translation>
    </message>
    <message>
        <source>Show residents as initials and hide notes. Press {0} to turn it on or off.</source>
        <translation>Residentes con iniciales y notas ocultas. {0} lo activa o desactiva.</translation>
    </message>
    <message>
        <source>Privacy mode</source>
        <translation>Modo privado</translation>
    </message>
    <message>
        <source>Enter a whole number of days from 1 to {most}. Still set to {kept}.</source>
        <translation>Ingrese un número entero de días de 1 a {most}. Sigue en {kept}.</translation>
    </message>
    <message>
        <source>Keep history for</source>
        <translation>Conservar historial</translation>
    </message>
    <message>
        <source>Older released packages are removed from this computer. MyBuilding keeps them.</source>
        <translation>Los paquetes entregados más antiguos se eliminan de este equipo. MyBuilding los conserva.</translation>
    </message>
    <message>
        <source>Keep history for, in days</source>
        <translation>Conservar historial, en días</translation>
    </message>
    <message>
        <source>Remind again after</source>
        <translation>Recordar de nuevo después de</translation>
    </message>
    <message>
        <source>0 suggests one reminder only.</source>
        <translation>0 sugiere un solo recordatorio.</translation>
    </message>
    <message>
        <source>Remind again after, in days</source>
        <translation>Recordar de nuevo después de, en días</translation>
    </message>
    <message>
        <source>Final notice after</source>
        <translation>Último aviso después de</translation>
    </message>
    <message>
        <source>Final notice after, in days in storage</source>
        <translation>Último aviso después de, en días en almacén</translation>
    </message>
    <message>
        <source>Return to sender after</source>
        <translation>Devolver al remitente después de</translation>
    </message>
    <message>
        <source>Days in storage, after a final notice. 0 suggests none.</source>
        <translation>Días en almacén, tras un último aviso. 0 no sugiere ninguna.</translation>
    </message>
    <message>
        <source>Return to sender after, in days in storage</source>
        <translation>Devolver al remitente después de, en días en almacén</translation>
    </message>
    <message>
        <source>Where to pick up</source>
        <translation>Dónde recoger</translation>
    </message>
    <message>
        <source>A line in each reminder, such as “Front desk, 8 AM to 10 PM”.</source>
        <translation>Una línea de cada recordatorio, como «Recepción, de 8 a 22 h».</translation>
    </message>
    <message>
        <source>Enter a whole number of days from 0 to {most}. Still set to {kept}.</source>
        <translation>Ingrese un número entero de días de 0 a {most}. Sigue en {kept}.</translation>
    </message>
    <message>
        <source>Keep signatures for</source>
        <translation>Conservar firmas</translation>
    </message>
    <message>
        <source>Signatures stay on this computer as proof of release, then they are removed. 0 keeps no signatures.</source>
        <translation>Las firmas quedan en este equipo para los comprobantes de entrega y luego se eliminan. 0 no conserva ninguna.</translation>
    </message>
    <message>
        <source>Keep signatures for, in days</source>
        <translation>Conservar firmas, en días</translation>
    </message>
    <message>
        <source>Locks after this long without keyboard or mouse activity (0 = never). Press {0} to lock now.</source>
        <translation>Se bloquea tras este tiempo sin teclado ni mouse (0 = nunca). Presione {0} para bloquear ahora.</translation>
    </message>
    <message>
        <source>Auto-lock</source>
        <translation>Bloqueo automático</translation>
    </message>
    <message>
        <source>Auto-lock, in minutes</source>
        <translation>Bloqueo automático, en minutos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Days until the square</source>
        <translation>Días hasta el cuadrado</translation>
    </message>
    <message>
        <source>Days until the diamond</source>
        <translation>Días hasta el rombo</translation>
    </message>
    <message>
        <source>Days until the overdue triangle</source>
        <translation>Días hasta el triángulo de vencido</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Label size</source>
        <translation>Tamaño de etiqueta</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Every package</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Without barcode</source>
        <translation>Solo sin código</translation>
    </message>
    <message>
        <source>Labels print offline, too.</source>
        <translation>También se imprimen sin conexión.</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>Imprimir etiquetas</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Name on label</source>
        <translation>Nombre en la etiqueta</translation>
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
        <translation>Código</translation>
    </message>
    <message>
        <source>Count 3 prints 1/3, 2/3, and 3/3.</source>
        <translation>Con 3 piezas imprime 1/3, 2/3 y 3/3.</translation>
    </message>
    <message>
        <source>One label per piece</source>
        <translation>Una etiqueta por pieza</translation>
    </message>
    <message>
        <source>{0} (not installed)</source>
        <translation>{0} (no instalada)</translation>
    </message>
    <message>
        <source>Printer’s own size</source>
        <translation>Tamaño propio de la impresora</translation>
    </message>
    <message>
        <source>{0} × {1} in</source>
        <translation>{0} × {1} pulg</translation>
    </message>
    <message>
        <source>{0} × {1} mm</source>
        <translation>{0} × {1} mm</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>{0}. Press Enter to choose.</source>
        <translation>{0}. Presione Enter para elegir.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln coincidencia</numerusform>
            <numerusform>%Ln coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>in storage for {0}</source>
        <translation>en almacén desde hace {0}</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>a {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>por {0}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Log a package</source>
        <translation>Registre un paquete</translation>
    </message>
    <message>
        <source>Scan the label. No tracking number? Press {0}.</source>
        <translation>Escanee la etiqueta. ¿Sin número de rastreo? Presione {0}.</translation>
    </message>
    <message>
        <source>Choose the recipient</source>
        <translation>Elija el destinatario</translation>
    </message>
    <message>
        <source>Enter a unit or name, then press {0}. It works offline, too.</source>
        <translation>Ingrese una unidad o un nombre y presione {0}. Funciona también sin conexión.</translation>
    </message>
    <message>
        <source>Release packages</source>
        <translation>Entregue paquetes</translation>
    </message>
    <message>
        <source>When a resident comes by, enter their unit and press {0} to see everything they have.</source>
        <translation>Cuando venga un residente, ingrese su unidad y presione {0} para ver todo lo que tiene.</translation>
    </message>
    <message>
        <source>Do more with the keyboard</source>
        <translation>Haga más con el teclado</translation>
    </message>
    <message>
        <source>Press {0} for all shortcuts and {1} for settings.</source>
        <translation>Presione {0} para ver todos los atajos y {1} para la configuración.</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Tracking no.</source>
        <translation>N.º de rastreo</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>MyBuilding ID</source>
        <translation>ID de MyBuilding</translation>
    </message>
    <message>
        <source>Reference ID</source>
        <translation>ID de referencia</translation>
    </message>
    <message>
        <source>Other packages with this tracking number</source>
        <translation>Otros paquetes con este número de rastreo</translation>
    </message>
    <message>
        <source>Generated by MyBuilding Desk, {0}</source>
        <translation>Generado por MyBuilding Desk, {0}</translation>
    </message>
    <message>
        <source>In storage at {0}</source>
        <translation>En almacén en {0}</translation>
    </message>
    <message>
        <source>In storage</source>
        <translation>En almacén</translation>
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
        <source>Release synced</source>
        <translation>Entrega sincronizada</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Aún sin sincronizar</translation>
    </message>
    <message>
        <source>Rejected by MyBuilding</source>
        <translation>Rechazado por MyBuilding</translation>
    </message>
    <message>
        <source>Undone before syncing</source>
        <translation>Deshecho antes de sincronizarse</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Last updated in MyBuilding</source>
        <translation>Última actualización en MyBuilding</translation>
    </message>
    <message>
        <source>Not found in an audit</source>
        <translation>No encontrado en una auditoría</translation>
    </message>
    <message>
        <source>Moved to {0}</source>
        <translation>Movido a {0}</translation>
    </message>
    <message>
        <source>Moved to no location</source>
        <translation>Movido, sin ubicación</translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation>aún sin sincronizar</translation>
    </message>
    <message>
        <source>kept on this computer</source>
        <translation>guardado en este equipo</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>desde {0}</translation>
    </message>
    <message>
        <source>Reminder opened in the mail program</source>
        <translation>Recordatorio abierto en el programa de correo</translation>
    </message>
    <message>
        <source>Final notice opened in the mail program</source>
        <translation>Último aviso abierto en el programa de correo</translation>
    </message>
    <message>
        <source>Door slip printed</source>
        <translation>Aviso para la puerta impreso</translation>
    </message>
    <message>
        <source>Reminder copied</source>
        <translation>Recordatorio copiado</translation>
    </message>
    <message>
        <source>Reminded by MyBuilding</source>
        <translation>Recordado por MyBuilding</translation>
    </message>
    <message>
        <source>Final notice printed</source>
        <translation>Último aviso impreso</translation>
    </message>
    <message>
        <source>Final notice copied</source>
        <translation>Último aviso copiado</translation>
    </message>
    <message>
        <source>logged by {0}</source>
        <translation>registrado por {0}</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>por {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts</source>
        <translation>
            <numerusform>%Ln intento</numerusform>
            <numerusform>%Ln intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>signature on file</source>
        <translation>firma guardada</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>sin firma</translation>
    </message>
    <message>
        <source>ID checked</source>
        <translation>identificación verificada</translation>
    </message>
    <message>
        <source>note: {0}</source>
        <translation>nota: {0}</translation>
    </message>
    <message>
        <source>{0}, received {1}</source>
        <translation>{0}, recibido {1}</translation>
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
    <message>
        <source>Label printed</source>
        <translation>Etiqueta impresa</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>Removed {0}</source>
        <translation>Se quitó {0}</translation>
    </message>
    <message>
        <source>Changes saved: {0}</source>
        <translation>Cambios guardados: {0}</translation>
    </message>
    <message>
        <source>Assigned: {0}</source>
        <translation>Asignado: {0}</translation>
    </message>
    <message>
        <source>Marked as already in MyBuilding: {0}</source>
        <translation>Marcado como ya presente en MyBuilding: {0}</translation>
    </message>
    <message>
        <source>Reason changed: {0}</source>
        <translation>Motivo cambiado: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Undo return of %Ln packages</source>
        <translation>
            <numerusform>Deshacer la devolución de %Ln paquete</numerusform>
            <numerusform>Deshacer la devolución de %Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo log</source>
        <translation>Deshacer el registro</translation>
    </message>
    <message numerus="yes">
        <source>Undo release of %Ln packages</source>
        <translation>
            <numerusform>Deshacer la entrega de %Ln paquete</numerusform>
            <numerusform>Deshacer la entrega de %Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo remove</source>
        <translation>Deshacer Quitar</translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation>Deshacer la edición</translation>
    </message>
    <message>
        <source>Undo assign recipient</source>
        <translation>Deshacer la asignación del destinatario</translation>
    </message>
    <message>
        <source>Undo “Already in MyBuilding”</source>
        <translation>Deshacer «Ya está en MyBuilding»</translation>
    </message>
    <message>
        <source>Undo change of reason</source>
        <translation>Deshacer el cambio de motivo</translation>
    </message>
    <message>
        <source>Return undone · {0} pending again</source>
        <translation>Devolución deshecha · {0} de nuevo en pendientes</translation>
    </message>
    <message>
        <source>Restored {0}</source>
        <translation>Se restauró {0}</translation>
    </message>
    <message>
        <source>Change undone · {0}</source>
        <translation>Cambio deshecho · {0}</translation>
    </message>
    <message>
        <source>Too late to undo.</source>
        <translation>Ya es tarde para deshacerlo.</translation>
    </message>
    <message>
        <source>Can’t undo: this package is already synced.</source>
        <translation>No se puede deshacer: este paquete ya está sincronizado.</translation>
    </message>
    <message>
        <source>Can’t undo: these packages are already synced.</source>
        <translation>No se puede deshacer: estos paquetes ya están sincronizados.</translation>
    </message>
    <message>
        <source>Returned to sender: {0}</source>
        <translation>Devuelto al remitente: {0}</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Something went wrong and this step was stopped. Your work is saved. Try again. If it keeps happening, restart MyBuilding Desk.</source>
        <translation>Algo salió mal y se detuvo este paso. Su trabajo está guardado. Inténtelo de nuevo. Si sigue pasando, reinicie MyBuilding Desk.</translation>
    </message>
    <message>
        <source>That unit doesn’t exist in this community, so nothing was logged. Edit the unit, then press Enter.</source>
        <translation>Esa unidad no existe en esta comunidad, así que no se registró nada. Edite la unidad y presione Enter.</translation>
    </message>
    <message>
        <source>This package was already released, so nothing was changed. See History for details.</source>
        <translation>Este paquete ya se entregó, así que no se cambió nada. Vea los detalles en el Historial.</translation>
    </message>
    <message>
        <source>Your account doesn’t have permission. This requires a staff account. Ask your building manager.</source>
        <translation>Su cuenta no tiene permiso. Se requiere una cuenta del personal. Consulte a la administración de su edificio.</translation>
    </message>
    <message>
        <source>Already synced, so it can no longer be changed here.</source>
        <translation>Ya se sincronizó, así que aquí ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>MyBuilding didn’t reply, and a matching package is already on the list. Check it, then resolve it in the sync queue ({0}).</source>
        <translation>MyBuilding no respondió y ya hay un paquete igual en la lista. Revíselo y resuélvalo en la cola de sincronización ({0}).</translation>
    </message>
    <message>
        <source>The log record of this package was damaged, so its release can’t sync. Find the package on the list and release it there.</source>
        <translation>El registro de este paquete se dañó, así que su entrega no se puede sincronizar. Busque el paquete en la lista y entréguelo allí.</translation>
    </message>
    <message>
        <source>This record was damaged, so it didn’t sync. Compare the list with the label, then resolve it in the sync queue ({0}).</source>
        <translation>Este registro se dañó y no se sincronizó. Compare la lista con la etiqueta y resuélvalo en la cola de sincronización ({0}).</translation>
    </message>
    <message>
        <source>Your MyBuilding server doesn’t support this feature, so it’s turned off. Everything else works.</source>
        <translation>Su servidor de MyBuilding no admite esta función, así que está desactivada. Todo lo demás funciona.</translation>
    </message>
    <message>
        <source>Incorrect email or password. Check both, then try again.</source>
        <translation>Correo o contraseña incorrectos. Revise ambos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The server doesn’t recognize this computer’s client ID. Check it in setup, or ask your MyBuilding contact for the right one.</source>
        <translation>El servidor no reconoce el ID de cliente de este equipo. Revíselo en la configuración o pida el correcto a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The client secret is incorrect. Check it in setup, or ask your MyBuilding contact for a new one.</source>
        <translation>El secreto de cliente es incorrecto. Revíselo en la configuración o pida uno nuevo a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The server didn’t understand the sign-in request. Check the server address in setup with your MyBuilding contact.</source>
        <translation>El servidor no entendió la solicitud de inicio de sesión. Compruebe con su contacto de MyBuilding la dirección del servidor en la configuración.</translation>
    </message>
    <message>
        <source>This server doesn’t allow sign-in with email and password. Ask your MyBuilding contact to allow it for this computer.</source>
        <translation>Este servidor no permite iniciar sesión con correo y contraseña. Pida a su contacto de MyBuilding que lo permita para este equipo.</translation>
    </message>
    <message>
        <source>The disk is full, so this wasn’t saved. Free up space, then try again.</source>
        <translation>El disco está lleno, así que esto no se guardó. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>MyBuilding Desk can’t write to its data folder, so this wasn’t saved. Contact your IT team.</source>
        <translation>MyBuilding Desk no puede escribir en su carpeta de datos, así que esto no se guardó. Contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>Another program is using MyBuilding Desk’s data, so this wasn’t saved. Close any second copy of the app, then try again.</source>
        <translation>Otro programa está usando los datos de MyBuilding Desk, así que esto no se guardó. Cierre cualquier otra copia de la aplicación e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Some data on this computer is damaged. Restart MyBuilding Desk: it sets the damaged file aside and recovers everything it can read.</source>
        <translation>Hay datos dañados en este equipo. Reinicie MyBuilding Desk: aparta el archivo dañado y recupera todo lo que se puede leer.</translation>
    </message>
    <message>
        <source>This data was created by a newer version of MyBuilding Desk. Install the latest version. Nothing was changed.</source>
        <translation>Estos datos los creó una versión más reciente de MyBuilding Desk. Instale la versión más reciente. No se cambió nada.</translation>
    </message>
    <message>
        <source>This computer’s Python is missing SQLite full-text search (FTS5), which MyBuilding Desk requires. Contact your IT team.</source>
        <translation>Al Python de este equipo le falta la búsqueda de texto completo de SQLite (FTS5), que MyBuilding Desk requiere. Contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>A MyBuilding Desk file isn’t responding, so this wasn’t saved. Check the drive or network share it’s on.</source>
        <translation>Un archivo de MyBuilding Desk no responde, así que esto no se guardó. Revise la unidad o la carpeta compartida donde está.</translation>
    </message>
    <message>
        <source>The disk is almost full, so package lists aren’t updated. Logging and releasing still work. Free up space on this computer.</source>
        <translation>El disco está casi lleno, así que las listas de paquetes no se actualizan. Registrar y entregar sigue funcionando. Libere espacio en este equipo.</translation>
    </message>
    <message>
        <source>Package lists on this computer reached their limit and aren’t updated. Logging and releasing still work. Keep less history in Settings.</source>
        <translation>Las listas de paquetes de este equipo llegaron a su límite y no se actualizan. Registrar y entregar sigue funcionando. Conserve menos historial en Configuración.</translation>
    </message>
    <message>
        <source>MyBuilding Desk couldn’t read or write its data, so this wasn’t saved. Try again. If it keeps happening, contact your IT team.</source>
        <translation>MyBuilding Desk no pudo leer o escribir sus datos, así que esto no se guardó. Inténtelo de nuevo. Si sigue pasando, contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>The package list from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La lista de paquetes de MyBuilding no termina, así que se dejó de leer. Su trabajo está guardado. Avise a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The resident directory from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>El directorio de residentes de MyBuilding no termina, así que se dejó de leer. Su trabajo está guardado. Avise a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The community list from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La lista de comunidades de MyBuilding no termina, así que se dejó de leer. Su trabajo está guardado. Avise a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The list of package types from MyBuilding never ends, so loading stopped. Your work is saved. Tell your MyBuilding contact.</source>
        <translation>La lista de tipos de paquete de MyBuilding no termina, así que se dejó de leer. Su trabajo está guardado. Avise a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The disk is full, so MyBuilding Desk can’t open. Nothing is lost. Free up space, then try again.</source>
        <translation>El disco está lleno, así que MyBuilding Desk no puede abrirse. No se perdió nada. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>MyBuilding Desk can’t open because it can’t write to {0}. Nothing is lost. Contact your IT team.</source>
        <translation>MyBuilding Desk no puede abrirse porque no puede escribir en {0}. No se perdió nada. Contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>Another program is using MyBuilding Desk’s files, so it can’t open. Nothing is lost. Close any second copy of the app, then try again.</source>
        <translation>Otro programa está usando los archivos de MyBuilding Desk, así que no puede abrirse. No se perdió nada. Cierre cualquier otra copia de la aplicación e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>MyBuilding Desk can’t open because a file isn’t responding: {0}. Nothing is lost. Contact your IT team.</source>
        <translation>MyBuilding Desk no puede abrirse porque un archivo no responde: {0}. No se perdió nada. Contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>MyBuilding Desk can’t open because it can’t read or write {0}. Nothing is lost. Contact your IT team.</source>
        <translation>MyBuilding Desk no puede abrirse porque no puede leer ni escribir {0}. No se perdió nada. Contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
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
        <source>Your session has expired. Sign in again. Your work is saved.</source>
        <translation>Su sesión ha caducado. Inicie sesión de nuevo. Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>Incorrect password. Try again. Your work is saved.</source>
        <translation>Contraseña incorrecta. Inténtelo de nuevo. Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>Incorrect password. Your work is saved.</source>
        <translation>Contraseña incorrecta. Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>Incorrect email or password.</source>
        <translation>Correo o contraseña incorrectos.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Your work is saved.</source>
        <translation>Demasiadas contraseñas equivocadas. Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>Your password can’t be checked while MyBuilding is unavailable. Your work is saved; try again when you’re back online. To unlock offline, set a PIN in Settings &gt; Security.</source>
        <translation>No se puede comprobar su contraseña mientras MyBuilding no esté disponible. Su trabajo está guardado; inténtelo de nuevo cuando vuelva la conexión. Para desbloquear sin conexión, defina un PIN en Configuración &gt; Seguridad.</translation>
    </message>
    <message>
        <source>Your password can’t be checked while MyBuilding is unavailable. Use your PIN instead.</source>
        <translation>No se puede comprobar su contraseña mientras MyBuilding no esté disponible. Use su PIN.</translation>
    </message>
    <message>
        <source>Incorrect password. Your PIN wasn’t set.</source>
        <translation>Contraseña incorrecta. No se definió su PIN.</translation>
    </message>
    <message>
        <source>Your password can’t be checked while MyBuilding is unavailable. Your PIN wasn’t set; try again later.</source>
        <translation>No se puede comprobar su contraseña mientras MyBuilding no esté disponible. No se definió su PIN; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>This computer’s secure storage couldn’t be opened, so your saved sign-in can’t be used. Sign in with your password.</source>
        <translation>El almacenamiento seguro de este equipo no se pudo abrir, así que no se puede usar su sesión guardada. Inicie sesión con su contraseña.</translation>
    </message>
    <message>
        <source>This computer has no secure storage available, so you’ll need to sign in again next time.</source>
        <translation>Este equipo no tiene almacenamiento seguro disponible, así que la próxima vez tendrá que iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>Secure storage is locked or missing, so the client secret can’t be read. Unlock it and try again, or contact your IT team.</source>
        <translation>El almacenamiento seguro está bloqueado o no existe, así que no se puede leer el secreto de cliente. Desbloquéelo e inténtelo de nuevo, o contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>This computer has no secure storage, so the client secret isn’t saved yet. You can save it in the settings file instead; only this user account can read it.</source>
        <translation>Este equipo no tiene almacenamiento seguro, así que el secreto de cliente aún no está guardado. Puede guardarlo en el archivo de configuración; solo esta cuenta de usuario puede leerlo.</translation>
    </message>
    <message>
        <source>Setup isn’t complete, so no one can sign in yet. {0}</source>
        <translation>La configuración no está completa, así que nadie puede iniciar sesión todavía. {0}</translation>
    </message>
    <message>
        <source>MyBuilding rejected this: “{0}”</source>
        <translation>MyBuilding lo rechazó: “{0}”</translation>
    </message>
    <message>
        <source>MyBuilding rejected this without giving a reason. Ask your MyBuilding contact.</source>
        <translation>MyBuilding lo rechazó sin dar un motivo. Consulte a su contacto de MyBuilding.</translation>
    </message>
    <message>
        <source>The server’s identity couldn’t be verified, so nothing was sent. Check this computer’s date and time. If they’re correct, contact your IT team.</source>
        <translation>No se pudo verificar la identidad del servidor, así que no se envió nada. Revise la fecha y la hora de este equipo. Si son correctas, contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>Can’t reach MyBuilding. Your work is saved and will sync when you’re back online.</source>
        <translation>No se puede conectar con MyBuilding. Su trabajo está guardado y se sincronizará cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Your network’s proxy is blocking the connection. Your work is saved and will sync once it’s allowed. If this continues, contact your IT team.</source>
        <translation>El proxy de su red bloquea la conexión. Su trabajo está guardado y se sincronizará cuando se permita. Si continúa, contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>The connection dropped before MyBuilding replied. Your work is saved. MyBuilding Desk checks whether it went through before retrying.</source>
        <translation>La conexión se cortó antes de que MyBuilding respondiera. Su trabajo está guardado. MyBuilding Desk comprueba si llegó antes de reintentar.</translation>
    </message>
    <message>
        <source>MyBuilding is busy. Your work is saved and will sync in {0}.</source>
        <translation>MyBuilding está ocupado. Su trabajo está guardado y se sincronizará en {0}.</translation>
    </message>
    <message>
        <source>Unexpected response from MyBuilding or your network. Your work is saved and will sync automatically.</source>
        <translation>Respuesta inesperada de MyBuilding o de su red. Su trabajo está guardado y se sincronizará automáticamente.</translation>
    </message>
    <message>
        <source>Can’t reach MyBuilding. Check this computer’s network connection.</source>
        <translation>No se puede conectar con MyBuilding. Revise la conexión de red de este equipo.</translation>
    </message>
    <message>
        <source>Your network’s proxy is blocking the connection, so you can’t sign in. Contact your IT team.</source>
        <translation>El proxy de su red bloquea la conexión, así que no puede iniciar sesión. Contacte a su equipo de informática.</translation>
    </message>
    <message>
        <source>MyBuilding didn’t respond in time. Try signing in again.</source>
        <translation>MyBuilding no respondió a tiempo. Intente iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>MyBuilding is busy. Try again in {0}.</source>
        <translation>MyBuilding está ocupado. Inténtelo de nuevo en {0}.</translation>
    </message>
    <message>
        <source>Unexpected response. This network may have its own sign-in page: open any web page in a browser, then try again.</source>
        <translation>Respuesta inesperada. Esta red puede tener su propia página de acceso: abra una página web en un navegador e inténtelo de nuevo.</translation>
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
        <source>It happened %Ln times.</source>
        <translation>
            <numerusform>Ocurrió %Ln vez.</numerusform>
            <numerusform>Ocurrió %Ln veces.</numerusform>
        </translation>
    </message>
</context>
</TS>
