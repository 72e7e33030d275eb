/**
 * The pages that people look at, by route, each with addresses of the demo's sample runner. The browser tests look at
 * all of them, and tests/rooms/web/walls.test.ts notices a page that is not here. `run:…` stands for a run of that kind.
 */
export const PAGES: Readonly<Record<string, readonly string[]>> = {
  '/': ['/', '/?range=year', '/?range=all'],
  '/runs': ['/runs', '/runs?open=1', '/runs?found=any'],
  '/runs/:id': ['run:track', 'run:hills', 'run:plain'],
  '/shoes': ['/shoes'],
  '/routine': ['/routine'],
  '/routine/exercises': ['/routine/exercises'],
  '/routine/exercises/:id': ['/routine/exercises/clamshell', '/routine/exercises/monster-walk'],
  '/routine/plan': ['/routine/plan'],
  '/routine/ladder': ['/routine/ladder'],
  '/routine/acute': ['/routine/acute'],
  '/routine/hip-drop': ['/routine/hip-drop'],
  '/check-ins': ['/check-ins', '/check-ins?range=year'],
  '/plan': ['/plan', '/plan?day=2026-11-29&distance=18&descent=400'],
  '/mailbox': ['/mailbox'],
  '/mailbox/:name': ['mail:weekly', 'mail:alert'],
  '/settings': ['/settings'],
  '/settings/rules': ['/settings/rules'],
  '/settings/channels': ['/settings/channels'],
  '/calendar': ['/calendar'],
  '/admin': ['/admin'],
  '/welcome/permissions': ['/welcome/permissions'],
  '/welcome/address': ['/welcome/address'],
  '/welcome/reading': ['/welcome/reading'],
  '/welcome/ground': ['/welcome/ground'],
  '/welcome/shoes': ['/welcome/shoes'],
  '/disconnect': ['/disconnect'],
  '/connect/missing': ['/connect/missing'],
  '/how': ['/how'],
  '/privacy': ['/privacy'],
};

/** Pages of strangers. */
export const OPEN_PAGES: readonly string[] = [
  '/',
  '/how',
  '/privacy',
  '/offline',
  '/answer?token=x',
  '/mail?token=x',
  '/unsubscribe?token=x',
];
