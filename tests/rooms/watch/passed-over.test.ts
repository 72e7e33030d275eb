import { describe, expect, it } from 'vitest';
import { isFilePassedOver, isFolderPassedOver } from '../../../src/watch/passed-over.ts';

describe('what a watched folder holds beside recordings', () => {
  it.each([
    '.stfolder',
    '.stversions',
    '.DS_Store',
    '._run.fit',
    '.syncthing.run.fit.tmp',
    '~syncthing~run.fit.tmp',
    '.~lock.run.gpx#',
    '.run.fit.~1a2b',
    '.run.fit.aB3xYz',
    'run.fit.ocTransferId1234.part',
    'run.fit.part',
    'run.fit.crdownload',
    'run.fit.download',
    'run.fit.!sync',
    'run.fit.filepart',
    'run.gpx~',
    '.run.fit.icloud',
    'run.TMP',
    'Thumbs.db',
    'desktop.ini',
    'photo.JPG',
    'activities.csv',
    'notes.txt',
  ])('passes the file %s over', (name) => {
    expect(isFilePassedOver(name)).toBe(true);
  });

  it.each([
    'run.fit',
    'RUN.FIT',
    'run.gpx',
    'run.tcx.gz',
    'export_4711.zip',
    '2026-11-21-07-30-00',
    'run.sync-conflict-20261121-073000-ABCDEFG.fit',
    'Lauf (in Konflikt stehende Kopie).gpx',
    'streams.json',
    'party.fit',
    'part.fit',
  ])('looks at the file %s', (name) => {
    expect(isFilePassedOver(name)).toBe(false);
  });

  it.each(['.stversions', '.Trash-1000', '@eaDir', '#recycle', 'lost+found', '__MACOSX'])(
    'does not look into the folder %s',
    (name) => {
      expect(isFolderPassedOver(name)).toBe(true);
    },
  );

  it('looks into folders of years and of apps', () => {
    expect(['2026', 'Gadgetbridge', 'anna', 'run.fit'].some(isFolderPassedOver)).toBe(false);
  });
});
