/** Words that are a running track by themselves: "Tartanbahn", "Laufbahn", "400-m-Bahn", "Bahntraining", "stadium". */
const SURE =
  /\b(?:tartan|laufbahn|kunststoffbahn|rundbahn|400[\s-]*m[\s-]*bahn|bahn(?:training|einheit|intervalle|läufe|lauf|runden)|stadion(?:runden)?|stadium|athletics track|running track|piste d'athlétisme)/iu;

/** "Bahn" alone; not Autobahn, S-Bahn, Bahnhof, Bahntrasse, and not "Bahn 3" of a pool. */
const BAHN = /(?<![\p{L}-])bahn(?![\p{L}-]|\s*\d)/iu;

/** "track" as a word of its own, hyphens included ("track-session"). */
const TRACK = /(?<![\p{L}-])track(?![\p{L}])/iu;

/** Tracks that are paths, and turns of phrase: "single track", "back on track", "on track for Boston", "track down". */
const OTHER_TRACK =
  /\b(?:single|double|dirt|farm|forest|fire|jeep|gravel|goat|cattle|sheep|bike|cycle|mountain|hiking|tram|train|rail|railway|race|sound|fast|right|wrong|off|on|lost|lose|keep|keeping|kept|gps)[\s-]+track\b|\btrack(?:ing)?[\s-]+(?:down|record|of|bike|changes)\b/iu;

/** Words that turn "on track" back into the oval: "400s on track", "on track today". */
const ON_THE_TRACK =
  /\b(?:on|at|around|round|to)\s+(?:the|our|a|my|local|school|indoor)\s+(?:\p{L}+\s+)?track\b/iu;

/** Whether a run's name says that it took place on a running track (English and German). A hint, no proof. */
export const namesATrack = (name: string): boolean =>
  SURE.test(name) ||
  BAHN.test(name) ||
  ON_THE_TRACK.test(name) ||
  (TRACK.test(name) && !OTHER_TRACK.test(name));
