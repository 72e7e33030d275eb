/** Die Datei, die das Archiv mit allem Gespeicherten erklärt. Die Spalten behalten ihre englischen Namen. */
export const archive = `Was Camber über dich speichert.

Dieses ZIP ist zum Lesen, zum Aufheben und zum Zurückholen: In einem leeren Konto von Camber wird daraus
unter "Einen Export zurückholen" (/restore) wieder dein Konto. Lass es dafür, wie es ist.

mails/        die verschickten Mails, je eine Datei: Jedes Mailprogramm öffnet sie.
runs.csv, shoes.csv, check-ins.csv, findings.csv
              Tabellen für eine Tabellenkalkulation. Tage sind JJJJ-MM-TT, Strecken Meter, Zeiten Sekunden.
*.json        alles, genau. Zeitpunkte sind Millisekunden seit 1970-01-01 UTC.
manifest.json was im Archiv ist: Version, Anzahlen und eine Prüfsumme jeder Datei.

Jedes Feld ist in docs/export.md von Camber erklärt.
Es fehlen: Passwörter, Schlüssel und die Adressen anderer Kanäle. Sie öffnen etwas.
`;
