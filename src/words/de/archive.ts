/** Die Datei, die das Archiv mit allem Gespeicherten erklärt. Die Spalten behalten ihre englischen Namen. */
export const archive = `Was Camber über dich speichert.

Alles ist zweimal da: als JSON, genau wie gespeichert, und als CSV für eine Tabellenkalkulation.
Zeitpunkte (Spalten, die auf "At", "Until" oder "Before" enden) sind Millisekunden seit 1970-01-01 UTC,
Tage JJJJ-MM-TT, Strecken Meter, Zeiten Sekunden, Höhenmeter bergauf ("gainDm") Zehntelmeter.
runs: eine Zeile je Lauf; "analysis" ist, was seine Aufzeichnung ergab, ohne jeden Ort.
findings: was Camber gesagt hat. outbox: die Mails. inbox: was Strava zuletzt gemeldet hat.
Es fehlen: die Schlüssel zu deinem Strava-Konto und die Adressen anderer Kanäle, denn sie sind geheim.
`;
