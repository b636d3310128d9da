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
    <name>audit</name>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misplaced</source>
        <translation>
            <numerusform>%Ln misplaced</numerusform>
            <numerusform>%Ln misplaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not logged</source>
        <translation>
            <numerusform>%Ln not logged</numerusform>
            <numerusform>%Ln not logged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln released, but still here</source>
        <translation>
            <numerusform>%Ln released, but still here</numerusform>
            <numerusform>%Ln released, but still here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages moved to {0}</source>
        <translation>
            <numerusform>%Ln package moved to {0}</numerusform>
            <numerusform>%Ln packages moved to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages moved</source>
        <translation>
            <numerusform>%Ln package moved</numerusform>
            <numerusform>%Ln packages moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages marked as missing</source>
        <translation>
            <numerusform>%Ln package marked as missing</numerusform>
            <numerusform>%Ln packages marked as missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing packages aren’t marked. Press Enter again to finish, or mark them first.</source>
        <translation>
            <numerusform>%Ln missing package isn’t marked. Press Enter again to finish, or mark it first.</numerusform>
            <numerusform>%Ln missing packages aren’t marked. Press Enter again to finish, or mark them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing, not marked</source>
        <translation>
            <numerusform>%Ln missing, not marked</numerusform>
            <numerusform>%Ln missing, not marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln misplaced, not moved</source>
        <translation>
            <numerusform>%Ln misplaced, not moved</numerusform>
            <numerusform>%Ln misplaced, not moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln audits paused</source>
        <translation>
            <numerusform>%Ln audit paused</numerusform>
            <numerusform>%Ln audits paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message numerus="yes">
        <source>%Ln packages released</source>
        <translation>
            <numerusform>%Ln package released</numerusform>
            <numerusform>%Ln packages released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages logged</source>
        <translation>
            <numerusform>%Ln package logged</numerusform>
            <numerusform>%Ln packages logged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>contents</name>
    <message numerus="yes">
        <source>%Ln pieces</source>
        <translation>
            <numerusform>%Ln piece</numerusform>
            <numerusform>%Ln pieces</numerusform>
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
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln queued</numerusform>
            <numerusform>%Ln queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{clerk} needs to sign in again: %Ln of their changes are waiting to sync.</source>
        <translation>
            <numerusform>{clerk} needs to sign in again: %Ln of their changes is waiting to sync.</numerusform>
            <numerusform>{clerk} needs to sign in again: %Ln of their changes are waiting to sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes by other users are waiting on this computer and will sync when they sign in.</source>
        <translation>
            <numerusform>%Ln change by another user is waiting on this computer and will sync when they sign in.</numerusform>
            <numerusform>%Ln changes by other users are waiting on this computer and will sync when they sign in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unidentified packages were logged here by other users, who can assign them when they sign in.</source>
        <translation>
            <numerusform>%Ln unidentified package was logged here by another user, who can assign it when they sign in.</numerusform>
            <numerusform>%Ln unidentified packages were logged here by other users, who can assign them when they sign in.</numerusform>
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
        <source>%Ln changes were rejected</source>
        <translation>
            <numerusform>%Ln change was rejected</numerusform>
            <numerusform>%Ln changes were rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>MyBuilding sent %Ln records that couldn’t be read. All others are shown.</source>
        <translation>
            <numerusform>MyBuilding sent %Ln record that couldn’t be read. All others are shown.</numerusform>
            <numerusform>MyBuilding sent %Ln records that couldn’t be read. All others are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pending</numerusform>
            <numerusform>%Ln pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
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
        <source>No packages have been here longer than %Ln days.</source>
        <translation>
            <numerusform>No packages have been here longer than %Ln day.</numerusform>
            <numerusform>No packages have been here longer than %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forget</name>
    <message numerus="yes">
        <source>%Ln unsynced changes will be lost.</source>
        <translation>
            <numerusform>%Ln unsynced change will be lost.</numerusform>
            <numerusform>%Ln unsynced changes will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items left. {why}</source>
        <translation>
            <numerusform>%Ln item left. {why}</numerusform>
            <numerusform>%Ln items left. {why}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items removed</source>
        <translation>
            <numerusform>%Ln item removed</numerusform>
            <numerusform>%Ln items removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message numerus="yes">
        <source>Show all %Ln items</source>
        <translation>
            <numerusform>Show all %Ln item</numerusform>
            <numerusform>Show all %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more perishable</source>
        <translation>
            <numerusform>and %Ln more perishable</numerusform>
            <numerusform>and %Ln more perishable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more overdue</source>
        <translation>
            <numerusform>and %Ln more overdue</numerusform>
            <numerusform>and %Ln more overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more unidentified</source>
        <translation>
            <numerusform>and %Ln more unidentified</numerusform>
            <numerusform>and %Ln more unidentified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rejected</source>
        <translation>
            <numerusform>and %Ln more rejected</numerusform>
            <numerusform>and %Ln more rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more labels not printed</source>
        <translation>
            <numerusform>and %Ln more label not printed</numerusform>
            <numerusform>and %Ln more labels not printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more to-dos</source>
        <translation>
            <numerusform>and %Ln more to-do</numerusform>
            <numerusform>and %Ln more to-dos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes by {0} hadn’t synced by then. They sync as soon as possible.</source>
        <translation>
            <numerusform>%Ln change by {0} hadn’t synced by then. It syncs as soon as possible.</numerusform>
            <numerusform>%Ln changes by {0} hadn’t synced by then. They sync as soon as possible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes haven’t synced yet. They keep syncing under your name.</source>
        <translation>
            <numerusform>%Ln change hasn’t synced yet. It keeps syncing under your name.</numerusform>
            <numerusform>%Ln changes haven’t synced yet. They keep syncing under your name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were rejected. Check them before you leave.</source>
        <translation>
            <numerusform>%Ln change was rejected. Check it before you leave.</numerusform>
            <numerusform>%Ln changes were rejected. Check them before you leave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outgoing packages</source>
        <translation>
            <numerusform>%Ln outgoing package</numerusform>
            <numerusform>%Ln outgoing packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more audits</source>
        <translation>
            <numerusform>and %Ln more audit</numerusform>
            <numerusform>and %Ln more audits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picked up</source>
        <translation>
            <numerusform>%Ln picked up</numerusform>
            <numerusform>%Ln picked up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be picked up</source>
        <translation>
            <numerusform>%Ln to be picked up</numerusform>
            <numerusform>%Ln to be picked up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>instructions</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message numerus="yes">
        <source>Printing %Ln labels…</source>
        <translation>
            <numerusform>Printing %Ln label…</numerusform>
            <numerusform>Printing %Ln labels…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels printed</source>
        <translation>
            <numerusform>%Ln label printed</numerusform>
            <numerusform>%Ln labels printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln labels</source>
        <translation>
            <numerusform>Print %Ln label</numerusform>
            <numerusform>Print %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels not printed</source>
        <translation>
            <numerusform>%Ln label not printed</numerusform>
            <numerusform>%Ln labels not printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels may not have printed</source>
        <translation>
            <numerusform>%Ln label may not have printed</numerusform>
            <numerusform>%Ln labels may not have printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels didn’t print</source>
        <translation>
            <numerusform>%Ln label didn’t print</numerusform>
            <numerusform>%Ln labels didn’t print</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message numerus="yes">
        <source>%Ln more wrong attempts remove your PIN.</source>
        <translation>
            <numerusform>One more wrong attempt removes your PIN.</numerusform>
            <numerusform>%Ln more wrong attempts remove your PIN.</numerusform>
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
    <name>moves</name>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln package</numerusform>
            <numerusform>%Ln packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages have no location now</source>
        <translation>
            <numerusform>%Ln package has no location now</numerusform>
            <numerusform>%Ln packages have no location now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages moved to {0}</source>
        <translation>
            <numerusform>%Ln package moved to {0}</numerusform>
            <numerusform>%Ln packages moved to {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln queued</source>
        <translation>
            <numerusform>%Ln queued</numerusform>
            <numerusform>%Ln queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ends undo for %Ln changes</source>
        <translation>
            <numerusform>Ends undo for %Ln change</numerusform>
            <numerusform>Ends undo for %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outgoing</name>
    <message numerus="yes">
        <source>%Ln packages were picked up by {who} for {carrier} on {when}.</source>
        <translation>
            <numerusform>%Ln package was picked up by {who} for {carrier} on {when}.</numerusform>
            <numerusform>%Ln packages were picked up by {who} for {carrier} on {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outgoing packages removed</source>
        <translation>
            <numerusform>%Ln outgoing package removed</numerusform>
            <numerusform>%Ln outgoing packages removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages are outgoing again</source>
        <translation>
            <numerusform>%Ln package is outgoing again</numerusform>
            <numerusform>%Ln packages are outgoing again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages picked up by {0}</source>
        <translation>
            <numerusform>%Ln package picked up by {0}</numerusform>
            <numerusform>%Ln packages picked up by {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>overdue</name>
    <message numerus="yes">
        <source>%Ln residents</source>
        <translation>
            <numerusform>%Ln resident</numerusform>
            <numerusform>%Ln residents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest %Ln days</source>
        <translation>
            <numerusform>oldest %Ln day</numerusform>
            <numerusform>oldest %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not reminded</source>
        <translation>
            <numerusform>%Ln not reminded</numerusform>
            <numerusform>%Ln not reminded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages overdue</source>
        <translation>
            <numerusform>%Ln package overdue</numerusform>
            <numerusform>%Ln packages overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue packages</source>
        <translation>
            <numerusform>%Ln overdue package</numerusform>
            <numerusform>%Ln overdue packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more packages</source>
        <translation>
            <numerusform>and %Ln more package</numerusform>
            <numerusform>and %Ln more packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln residents to email</source>
        <translation>
            <numerusform>Select up to %Ln resident to email</numerusform>
            <numerusform>Select up to %Ln residents to email</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return %Ln packages</source>
        <translation>
            <numerusform>Return %Ln package</numerusform>
            <numerusform>Return %Ln packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message numerus="yes">
        <source>%Ln+ packages</source>
        <translation>
            <numerusform>%Ln+ package</numerusform>
            <numerusform>%Ln+ packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message numerus="yes">
        <source>%Ln door slips</source>
        <translation>
            <numerusform>%Ln door slip</numerusform>
            <numerusform>%Ln door slips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pile</name>
    <message numerus="yes">
        <source>%Ln unidentified</source>
        <translation>
            <numerusform>%Ln unidentified</numerusform>
            <numerusform>%Ln unidentified</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message numerus="yes">
        <source>%Ln packages for {unit} were released to {to} by {by}, {when}.</source>
        <translation>
            <numerusform>%Ln package for {unit} was released to {to} by {by}, {when}.</numerusform>
            <numerusform>%Ln packages for {unit} were released to {to} by {by}, {when}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed on {day} after %Ln days</source>
        <translation>
            <numerusform>Removed on {day} after %Ln day</numerusform>
            <numerusform>Removed on {day} after %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more packages in the same pickup</source>
        <translation>
            <numerusform>%Ln more package in the same pickup</numerusform>
            <numerusform>%Ln more packages in the same pickup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pickups, a page for each</source>
        <translation>
            <numerusform>%Ln pickup, a page for each</numerusform>
            <numerusform>%Ln pickups, a page for each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a signature</source>
        <translation>
            <numerusform>%Ln with a signature</numerusform>
            <numerusform>%Ln with a signature</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reminder</name>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln package</numerusform>
            <numerusform>%Ln packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces</source>
        <translation>
            <numerusform>%Ln piece</numerusform>
            <numerusform>%Ln pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message numerus="yes">
        <source>%Ln unsynced changes are included.</source>
        <translation>
            <numerusform>%Ln unsynced change is included.</numerusform>
            <numerusform>%Ln unsynced changes are included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline. Data as of {when}; %Ln unsynced changes are included.</source>
        <translation>
            <numerusform>Offline. Data as of {when}; %Ln unsynced change is included.</numerusform>
            <numerusform>Offline. Data as of {when}; %Ln unsynced changes are included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln logged packages</source>
        <translation>
            <numerusform>Of %Ln logged package</numerusform>
            <numerusform>Of %Ln logged packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln released packages</source>
        <translation>
            <numerusform>Of %Ln released package</numerusform>
            <numerusform>Of %Ln released packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days or more</source>
        <translation>
            <numerusform>%Ln day or more</numerusform>
            <numerusform>%Ln days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more units</source>
        <translation>
            <numerusform>And %Ln more unit</numerusform>
            <numerusform>And %Ln more units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln packages were received earlier, and released on this day.</source>
        <translation>
            <numerusform>The last package was received earlier, and released on this day.</numerusform>
            <numerusform>The last %Ln packages were received earlier, and released on this day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>selection</name>
    <message numerus="yes">
        <source>%Ln packages selected</source>
        <translation>
            <numerusform>%Ln package selected</numerusform>
            <numerusform>%Ln packages selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more units</source>
        <translation>
            <numerusform>and %Ln more unit</numerusform>
            <numerusform>and %Ln more units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select up to %Ln packages</source>
        <translation>
            <numerusform>Select up to %Ln package</numerusform>
            <numerusform>Select up to %Ln packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracking numbers copied</source>
        <translation>
            <numerusform>%Ln tracking number copied</numerusform>
            <numerusform>%Ln tracking numbers copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>story</name>
    <message numerus="yes">
        <source>%Ln attempts</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message numerus="yes">
        <source>Undo return of %Ln packages</source>
        <translation>
            <numerusform>Undo return of %Ln package</numerusform>
            <numerusform>Undo return of %Ln packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo release of %Ln packages</source>
        <translation>
            <numerusform>Undo release of %Ln package</numerusform>
            <numerusform>Undo release of %Ln packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>It happened %Ln times.</source>
        <translation>
            <numerusform>It happened %Ln time.</numerusform>
            <numerusform>It happened %Ln times.</numerusform>
        </translation>
    </message>
</context>
</TS>
