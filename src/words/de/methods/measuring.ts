import type { Measurement } from '../../en/methods/method.ts';

/** Was wie gemessen wird, bevor eine Regel darauf schaut. */
export const MEASUREMENTS: readonly Measurement[] = [
  {
    name: 'Tage',
    text: [
      'Ein Lauf gehört zu dem Tag, an dem er auf der Uhr der laufenden Person begann. Ein Tag ohne Lauf zählt als Ruhe; Tage, die als nicht aufgezeichnet markiert sind, gelten als unbekannt, und kein Verhältnis reicht über sie hinweg, bis 28 bekannte Tage vergangen sind.',
      'Vergleiche beginnen 28 Tage nach dem ersten bekannten Lauf, mit Läufen in mindestens drei der letzten vier Wochen. Vorher sagt Camber, dass es noch lernt.',
    ],
  },
  {
    name: 'Läufe',
    text: [
      'Weggelassen und gemeldet: Läufe ohne Strecke und Läufe, deren Tempo nach Bewegungszeit und nach Gesamtzeit schneller als 2:30/km oder langsamer als 12:00/km ist (für Geländeläufe gibt es nach unten keine Grenze).',
      'Zwei Aufzeichnungen eines Laufs (überlappend, höchstens 5 Minuten versetzt begonnen, höchstens 5 % auseinander) zählen einmal. Andere Läufe, die sich überschneiden, werden nie addiert: Der längste zählt. Läufe, zwischen denen weniger als 15 Minuten liegen, sind eine Einheit. Laufband und von Hand eingetragene Läufe zählen; Spaziergänge und Wanderungen nicht.',
    ],
  },
  {
    name: 'Höhenmeter bergauf und bergab',
    text: [
      'Die Höhe auf einem Raster von 10 m, Ausreißer entfernt, geglättet mit einer örtlichen Parabel (ein einfaches Mittel nimmt einem kleinen Hügel 12 %), dann von Wendepunkt zu Wendepunkt summiert, wo diese sich um 3 m mit Barometer und um 10 m oder mehr ohne eines unterscheiden. Wie das Rauschen mit der Strecke wächst, verrät, ob es Barometer oder GPS ist, wenn das Gerät es nicht sagt; in solchem Rauschen wird mehr verlangt, wo das Gelände keine Hügel zeigt. Am besten verraten es Orte, an denen du zweimal warst: Dort unterscheidet sich die Höhe nur durch Rauschen.',
      'Was keine Beine schaffen (mehr als 5 m je Sekunde oder 1,5 m je Meter Weg), ist ein Sprung des Sensors und zählt weder bergauf noch bergab; ebenso, was sich ändert, während du stehst, und eine Höhe von null, die „unbekannt“ bedeutet.',
      'Wo Stravas eigene Höhenmeter um mehr als 30 % und 40 m (10 m, wo der Höhe nicht zu trauen ist) abweichen, gelten die von Strava, und der Abstieg folgt daraus. Ein solcher Abstieg, und einer allein aus Rauschen, ist geschätzt: Keine Warnung stützt sich auf ihn. Jedes Zittern zu addieren ergibt fünf- bis zehnmal zu viel.',
      'Die nach Gefälle gewichtete Strecke zählt einen Meter bis −2 % als 1, danach 3,9 mehr je Einheit Gefälle, höchstens 1,6. Bergauf wird nie weniger gezählt.',
    ],
  },
  {
    name: 'Bergintervalle',
    text: [
      'Anstiege von mindestens 8 m (15 m ohne Barometer), 60 bis 3.000 m lang, 3 % oder steiler. Drei oder mehr, die innerhalb von 40 m beginnen, innerhalb von 60 m enden, bis auf 30 % gleich viel gewinnen und in dieselbe Richtung gehen, sind Bergintervalle, wenn sie aufeinander folgen, höchstens 2 km von Fuß zu Fuß, und mindestens die Hälfte des Anstiegs ausmachen: Runden eines Rennens über dieselbe Kuppe sind keine.',
    ],
  },
  {
    name: 'Bahnrunden',
    text: [
      'Zwei Runden oder mehr einer großen Bahn, oder drei eines Ovals von mindestens der halben Länge, die auf der Kurve eines Stadions liegen: zwei Geraden, durch Halbkreise verbunden, angepasst in Mitte, Achse und Bahn, auf wenige Meter genau, auf ebenem Boden. Häuserblocks von 400 m, Parkrunden, Ellipsen und ansteigende Ovale bestehen diese Prüfung nicht, auch wenn ihre Runden gleich lang sind: Eine Ellipse oder ein Block mit runden Ecken darf nicht besser passen.',
      'Die Runden werden auf der angepassten Kurve verfolgt, so dass fehlende Positionen und das Einlaufen die Zählung nicht stören; Meter gegen und im Uhrzeigersinn werden getrennt geführt. Die bloße Linie einer Zusammenfassung genügt. Von mehreren Ovalen eines Laufs wird jedes gezählt. An einer Bahn der letzten Läufe wird ein verrauschter leichter erkannt; von ihrem Ort bleibt nur ein verschlüsseltes Kürzel. Höhen, die sich Runde für Runde auf den Meter wiederholen, stammen aus einem Geländemodell, nicht vom Boden.',
    ],
  },
  {
    name: 'Wege ohne Orte',
    text: [
      'Von einem Weg behält Camber Prüfsummen der 25-m-Felder, durch die er führt, in ihrer Reihenfolge, mit einem eigenen Schlüssel je Konto; die ersten und letzten 200 m fehlen. Damit lassen sich zwei Läufe vergleichen (derselbe Boden, dieselbe oder die umgekehrte Richtung), aber ohne den Schlüssel sagen sie nichts über Orte, und die Wege zweier Konten passen nie zusammen.',
    ],
  },
  {
    name: 'Wann etwas gesagt wird',
    text: [
      'Ereignisse (S1, S2, H1a, H1c, H1d, D1) sind Tatsachen über den eben gemachten Lauf und werden bei ihm gesagt. Zustände (W1, R1, H1b, T1, C1) werden gesagt, wenn sie über das zuletzt Gesagte steigen, und wieder erst nach sieben Tagen ohne.',
      'Eine Stufe steigt um eins, wenn zwei davon in sieben Tage fallen: ein längerer Lauf, Hügel, eine andere Sprengung, die Bahn.',
      'Mails: Ereignisse immer; Zustände erst ab Vorsicht, nicht in den sieben Tagen nach einer Mail und nicht für eine Woche, die nicht größer ist als die beste der sechs davor. Alles andere wartet bis Montag.',
    ],
  },
];
