import type { Catalogue } from '../catalogue.ts';

/** Womit die meisten Übungen beginnen und enden (Dosis nach Fredericson). */
const REPS = 'Beginne mit einem Satz von 15 je Seite, jeden Tag fünf mehr, bis zu drei Sätzen von 30.';

const list: Catalogue['exercises']['list'] = {
  clamshell: {
    name: 'Muschel',
    purpose:
      'Weckt den hinteren Teil des mittleren Gesäßmuskels, der dein Becken auf einem Bein waagerecht hält.',
    setUp:
      'Leg dich auf die Seite, Knie gebeugt, Fersen auf einer Linie mit dem Gesäß. Kippe die obere Hüfte leicht nach vorn, als sähe die Gürtelschnalle zum Boden.',
    steps: [
      'Lass die Fersen zusammen und hebe das obere Knie.',
      'Halte an, bevor sich das Becken mitbewegt.',
      'Senke das Knie langsam und hebe es gleich wieder.',
    ],
    feel: 'Ein tiefes Brennen hinten an der Hüfte, nach etwa zehn Wiederholungen.',
    mistake: 'Die Hüfte rollt nach hinten, damit das Knie höher kommt.',
    cue: 'Brennt es vorn an der Hüfte? Das ist der Schenkelbindenspanner (TFL), der am Band zieht. Kippe die obere Hüfte wieder nach vorn und hebe weniger hoch.',
    progression: `${REPS} Danach mit einem Gummiband über den Knien.`,
    equipment: 'Eine Matte.',
    evidence:
      'Gemessen arbeitet der mittlere Gesäßmuskel mit etwa 40 % seiner größten Anspannung. Von den verglichenen Übungen bevorzugt diese das Gesäß am deutlichsten vor dem TFL.',
    start:
      'Eine Person liegt mit gebeugten Knien auf der Seite, die Beine aufeinander, die Fersen auf einer Linie mit dem Gesäß.',
    end: 'Die Fersen bleiben zusammen, das obere Knie hat sich nach oben geöffnet; das Becken liegt wie vorher.',
  },
  'side-lying-abduction': {
    name: 'Beinheben in Seitlage',
    purpose: 'Die stärkste Arbeit für den mittleren Gesäßmuskel, für die du nicht stehen musst.',
    setUp:
      'Leg dich auf die Seite, das untere Knie gebeugt, damit du sicher liegst. Das obere Bein ist gestreckt und ein wenig hinter dem Rumpf, die Zehen zeigen nach vorn oder ganz leicht nach oben.',
    steps: [
      'Hebe das obere Bein gerade nach oben, etwa so hoch, wie deine Schulter liegt.',
      'Halte einen Atemzug lang; das Becken bleibt, wo es ist.',
      'Senke es langsam und hebe wieder, bevor es aufliegt.',
    ],
    feel: 'Arbeit an der Seite und hinten an der oberen Hüfte.',
    mistake: 'Das Bein wandert nach vorn, oder die Zehen drehen sich zur Decke.',
    cue: 'Brennt es vorn an der Hüfte? Dann ist das Bein nach vorn gewandert und der TFL arbeitet. Bring die Ferse wieder hinter dich und hebe weniger hoch.',
    progression: `${REPS} Danach mit einem leichten Gewicht oder einem Gummiband am Knöchel.`,
    equipment: 'Eine Matte; eine Wand im Rücken hilft, das Bein hinten zu halten.',
    evidence:
      'In einem Vergleich hatte sie die höchste Anspannung des mittleren Gesäßmuskels (81 % der größten). Sie gehört zu Programmen, die Läuferinnen und Läufer mit ITBS in Studien gemacht haben.',
    start:
      'Eine Person liegt auf der Seite, das untere Knie gebeugt, das obere Bein gestreckt in einer Linie mit dem Rumpf.',
    end: 'Das gestreckte obere Bein ist angehoben, ein wenig hinter dem Rumpf; die Hüften liegen übereinander.',
  },
  'single-leg-bridge': {
    name: 'Einbeinige Brücke',
    purpose:
      'Laufen ist eine Folge von Sprüngen auf einem Bein. Hier lernt eine Hüfte, das Becken gerade zu tragen.',
    setUp:
      'Leg dich auf den Rücken, Knie gebeugt, die Füße flach und nah am Gesäß. Beginne mit beiden Füßen am Boden; wenn das leichtfällt, halte ein Bein hoch, die Oberschenkel nebeneinander.',
    steps: [
      'Drücke die Ferse in den Boden und hebe die Hüfte, bis Schulter, Hüfte und Knie eine Linie sind.',
      'Halte einen Atemzug lang, beide Seiten des Beckens auf einer Höhe.',
      'Senke dich langsam, bis du den Boden fast berührst.',
    ],
    feel: 'Das Gesäß der Seite, die steht.',
    mistake: 'Eine Seite des Beckens sinkt ab, meist die des gehobenen Beins.',
    cue: 'Leg die Hände vorn auf beide Hüften: Sie steigen und sinken zusammen. Krampft der hintere Oberschenkel? Stell die Ferse näher heran.',
    progression: `Auf zwei Beinen, bis 30 leichtfallen, dann auf einem. ${REPS}`,
    equipment: 'Eine Matte.',
    evidence: 'Bevorzugt das Gesäß deutlich vor dem TFL, wenn auch weniger als die Muschel.',
    start:
      'Eine Person liegt auf dem Rücken, ein Fuß steht flach, das andere Bein ist gehoben, die Oberschenkel nebeneinander.',
    end: 'Die Hüfte ist gehoben: Schulter, Hüfte und Knie des stehenden Beins bilden eine Linie, das andere Bein führt sie weiter.',
  },
  'side-steps': {
    name: 'Seitschritte mit Band',
    purpose:
      'Macht beide Hüften vor dem Lauf wach: Die eine hält das Becken, während die andere sich bewegt.',
    setUp:
      'Ein Gummiband um die Knöchel, nicht um die Knie: Der längere Hebel fordert die Hüften mehr. Füße hüftbreit, sodass das Band gespannt ist, Knie leicht gebeugt.',
    steps: [
      'Mach einen Schritt zur Seite, etwas breiter als die Schultern.',
      'Lass den anderen Fuß langsam folgen, nur so weit, dass das Band gespannt bleibt.',
      'Alle Schritte in eine Richtung, dann alle zurück, mit demselben Blick.',
    ],
    feel: 'Die Seiten beider Hüften, auch die des Standbeins.',
    mistake: 'Der nachziehende Fuß schnellt heran.',
    cue: 'Das langsame Zurück ist die Arbeit: Zähl bis zwei, während der Fuß kommt. Zehen und Knie zeigen immer nach vorn.',
    progression: 'Beginne mit 15 Schritten je Seite, jeden Tag fünf mehr, bis 30. Danach ein stärkeres Band.',
    equipment: 'Ein Gummiband als Schlaufe.',
    evidence:
      'Bevorzugt das Gesäß vor dem TFL. Nach Übungen für Hüfte und Rumpf vor dem Laufen, von Physiotherapeuten angeleitet, gab es bei Anfängern ein Drittel weniger Überlastungsverletzungen (Beleg B, nicht über ITBS).',
    start:
      'Eine Person steht mit gebeugten Knien, Hände an den Hüften, ein Band um beide Knöchel, die Füße hüftbreit.',
    end: 'Ein Fuß ist zur Seite getreten und hat das Band an den Knöcheln gespannt.',
  },
  'monster-walk': {
    name: 'Monstergang',
    purpose:
      'Der Seitschritt auf dem Weg nach vorn: Die Hüfte hält, während der Körper sich fortbewegt wie beim Laufen.',
    setUp: 'Band um die Knöchel, Füße hüftbreit, Knie leicht gebeugt, Rumpf etwas nach vorn.',
    steps: [
      'Mach einen Schritt schräg nach vorn außen.',
      'Hol den anderen Fuß langsam nach, bis er hüftbreit steht, und tritt zu seiner Seite hinaus.',
      'Genauso rückwärts bis zum Anfang.',
    ],
    feel: 'Die Seiten und die Rückseite beider Hüften.',
    mistake: 'Die Knie fallen nach innen, die Schritte werden schmal.',
    cue: 'Drück die Knie ein wenig nach außen, über die kleinen Zehen. Wird das Band schlaff, war der Schritt zu kurz oder das Zurück zu schnell.',
    progression: 'Beginne mit 15 Schritten je Fuß, jeden Tag fünf mehr, bis 30. Danach ein stärkeres Band.',
    equipment: 'Ein Gummiband als Schlaufe und ein paar Meter Boden.',
    evidence: 'Gemessen wie der Seitschritt: Die Übung bevorzugt das Gesäß vor dem TFL.',
    start: 'Eine Person steht mit gebeugten Knien, Hände an den Hüften, ein Band um beide Knöchel.',
    end: 'Ein Fuß ist schräg nach vorn außen getreten; das Band an den Knöcheln ist gespannt.',
  },
  'pelvic-drop': {
    name: 'Beckensenken',
    purpose:
      'Übt genau das, was nachgibt, wenn beim Laufen eine Hüfte absinkt: Eine Seite hält das Becken gerade.',
    setUp:
      'Stell dich mit einem Bein auf eine Stufe, eine Hand am Geländer oder an der Wand. Das andere Bein hängt frei daneben. Beide Knie bleiben gestreckt.',
    steps: [
      'Lass die hängende Seite des Beckens langsam sinken.',
      'Zieh sie mit der Hüfte des Standbeins zurück, bis beide Seiten gleich hoch sind.',
      'Der Fuß bewegt sich nur wenige Zentimeter: Es ist eine kleine Bewegung.',
    ],
    feel: 'Die Seite der Hüfte, auf der du stehst.',
    mistake: 'Das Standknie beugt sich, statt dass das Becken sich bewegt.',
    cue: 'Leg die freie Hand auf die hängende Hüfte: Sie muss sinken und steigen, während die Knie bleiben, wie sie sind.',
    progression: `${REPS} Danach ohne Hand.`,
    equipment: 'Eine Stufe mit etwas zum Festhalten.',
    evidence:
      'Gemessen arbeitet der mittlere Gesäßmuskel des Standbeins mit 57–58 % seiner größten Anspannung. Die Übung gehörte zu Fredericsons Sechs-Wochen-Programm mit Läufern, das keine Vergleichsgruppe hatte.',
    start:
      'Eine Person steht mit einem Bein auf einer Stufe, eine Hand am Geländer; das andere Bein hängt daneben. Die Linie durch die Hüften ist waagerecht.',
    end: 'Die hängende Seite des Beckens ist gesunken: Die Linie durch die Hüften ist schräg, der hängende Fuß tiefer, beide Knie sind gestreckt.',
  },
  'single-leg-deadlift': {
    name: 'Einbeiniges Kreuzheben',
    purpose:
      'Gleichgewicht für freie Tage: Die Hüfte hält dich aufrecht, während die Rückseite des Beins länger und kürzer wird.',
    setUp: 'Steh auf einem Bein mit lockerem Knie, der andere Fuß knapp über dem Boden, der Rücken lang.',
    steps: [
      'Kipp aus der Hüfte nach vorn; das freie Bein geht nach hinten, wie der Rumpf sinkt.',
      'Halte an, wenn der hintere Oberschenkel spannt oder der Rücken rund würde.',
      'Komm hoch, indem du den Fuß in den Boden drückst.',
    ],
    feel: 'Hinten am Oberschenkel des Standbeins, im Gesäß und an der Seite der Hüfte, die dich vor dem Kippen bewahrt.',
    mistake: 'Das Becken öffnet sich: Die freie Hüfte dreht sich zur Decke.',
    cue: 'Die Zehen des freien Fußes zeigen die ganze Zeit zum Boden. Wackeln gehört dazu; ein Finger an der Wand ist erlaubt.',
    progression:
      'Beginne mit einem Satz von 15 je Seite, jedes Mal fünf mehr, bis 30. Danach mit einem Gewicht in der Hand.',
    equipment: 'Nichts.',
    evidence: 'Gemessen arbeitet der mittlere Gesäßmuskel mit etwa 58 % seiner größten Anspannung.',
    start:
      'Eine Person von der Seite: Sie steht auf einem Bein, der andere Fuß knapp über dem Boden, der Rücken aufrecht.',
    end: 'Der Rumpf ist mit langem Rücken aus der Hüfte nach vorn gekippt; das freie Bein ist auf derselben Linie nach hinten gestreckt, die Arme hängen.',
  },
  'isometric-hold': {
    name: 'Halten in Seitlage',
    purpose:
      'Hält die Hüfte in Tagen in Arbeit, in denen Treppen wehtun: kein Gewicht auf dem Bein, und das Knie bewegt sich nicht.',
    setUp:
      'Leg dich auf die Seite wie beim Beinheben: das obere Bein gestreckt, ein wenig hinter dem Rumpf. Drückt das Liegen auf der wunden Seite, lass diese Seite vorerst weg.',
    steps: [
      'Hebe das obere Bein eine Handbreit über die Höhe der Hüfte.',
      'Halte es 30 Sekunden lang und atme weiter.',
      'Senke es, ruh eine halbe Minute und halte wieder: fünfmal je Seite.',
    ],
    feel: 'Ruhige Arbeit an der Seite der Hüfte. Das Knie selbst bleibt still.',
    mistake: 'Zu hoch halten, und die Luft dazu.',
    cue: 'Niedrig und leicht ist richtig. Tut das Knie außen weh, senke das Bein; tut es weiter weh, lass die Übung heute.',
    progression: 'Fünfmal 30 Sekunden; später jeden Tag fünf Sekunden mehr, bis 45.',
    equipment: 'Eine Matte und eine Uhr.',
    evidence:
      'Halten wurde an Sehnen geprüft und war dort nicht besser als Übungen mit Bewegung; das Band ist in diesem Sinn keine Sehne. Empfohlen wird es hier, weil es die Hüfte belastet und das Knie nicht.',
    start: 'Eine Person liegt auf der Seite, das untere Knie gebeugt, das obere Bein gestreckt und abgelegt.',
    end: 'Das gestreckte obere Bein wird etwas über Hüfthöhe gehalten; eine Uhr sagt, dass es dort bleibt.',
  },
};

/** Die Übungen. */
export const exercises: Catalogue['exercises'] = {
  list,
  easierBridge: {
    name: 'Für den Anfang: die Brücke auf zwei Beinen',
    start: 'Eine Person liegt auf dem Rücken, beide Füße flach am Boden, die Knie gebeugt.',
    end: 'Die Hüfte ist gehoben, beide Füße bleiben am Boden.',
  },
  startOf: (name) => `${name}: Anfang`,
  endOf: (name) => `${name}: Ende`,
};
