<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>{0}, %Ln pending</source>
        <translation>
            <numerusform>{0}, %Ln pending</numerusform>
            <numerusform>{0}, %Ln pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>damage</name>
    <message numerus="yes">
        <source>%Ln changes were recovered and will sync.</source>
        <translation>
            <numerusform>%Ln change was recovered and will sync.</numerusform>
            <numerusform>%Ln changes were recovered and will sync.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln waiting to be sent</numerusform>
            <numerusform>%Ln waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{clerk} has to sign in again: %Ln of their deeds wait to be sent.</source>
        <translation>
            <numerusform>{clerk} has to sign in again: %Ln of their deeds waits to be sent.</numerusform>
            <numerusform>{clerk} has to sign in again: %Ln of their deeds wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deeds of other clerks wait on this PC and are sent when they sign in.</source>
        <translation>
            <numerusform>%Ln deed of another clerk waits on this PC and is sent when they sign in.</numerusform>
            <numerusform>%Ln deeds of other clerks wait on this PC and are sent when they sign in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln package</numerusform>
            <numerusform>%Ln packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deeds were refused. The outbox says why, one by one.</source>
        <translation>
            <numerusform>%Ln deed was refused. The outbox says why.</numerusform>
            <numerusform>%Ln deeds were refused. The outbox says why, one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>MyBuilding sent %Ln records that cannot be read. All others are shown.</source>
        <translation>
            <numerusform>MyBuilding sent %Ln record that cannot be read. All others are shown.</numerusform>
            <numerusform>MyBuilding sent %Ln records that cannot be read. All others are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drop</name>
    <message numerus="yes">
        <source>%Ln logged</source>
        <translation>
            <numerusform>%Ln logged</numerusform>
            <numerusform>%Ln logged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>find</name>
    <message numerus="yes">
        <source>%Ln+ found</source>
        <translation>
            <numerusform>%Ln+ found</numerusform>
            <numerusform>%Ln+ found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has waited here for more than %Ln days.</source>
        <translation>
            <numerusform>Nothing has waited here for more than a day.</numerusform>
            <numerusform>Nothing has waited here for more than %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forget</name>
    <message numerus="yes">
        <source>%Ln deeds wait to be sent and would be lost.</source>
        <translation>
            <numerusform>%Ln deed waits to be sent and would be lost.</numerusform>
            <numerusform>%Ln deeds wait to be sent and would be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left. {why}</source>
        <translation>
            <numerusform>%Ln left. {why}</numerusform>
            <numerusform>%Ln left. {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed, nothing left</source>
        <translation>
            <numerusform>%Ln removed, nothing left</numerusform>
            <numerusform>%Ln removed, nothing left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message numerus="yes">
        <source>After %Ln more wrong ones it is forgotten.</source>
        <translation>
            <numerusform>After one more wrong one it is forgotten.</numerusform>
            <numerusform>After %Ln more wrong ones it is forgotten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
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
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln waiting to be sent</numerusform>
            <numerusform>%Ln waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pile</name>
    <message numerus="yes">
        <source>%Ln on the unknown pile</source>
        <translation>
            <numerusform>%Ln on the unknown pile</numerusform>
            <numerusform>%Ln on the unknown pile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message numerus="yes">
        <source>%Ln people or units fit</source>
        <translation>
            <numerusform>%Ln person or unit fits</numerusform>
            <numerusform>%Ln people or units fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story</name>
    <message numerus="yes">
        <source>%Ln tries</source>
        <translation>
            <numerusform>%Ln try</numerusform>
            <numerusform>%Ln tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>It was met %Ln times.</source>
        <translation>
            <numerusform>It was met %Ln time.</numerusform>
            <numerusform>It was met %Ln times.</numerusform>
        </translation>
    </message>
</context>
</TS>
