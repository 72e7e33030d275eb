/** The ways by which a run comes in; `command` is `camber import`. */
export type RunOrigin = 'strava' | 'upload' | 'folder' | 'post' | 'intervals' | 'command';
