import { describe, expect, it } from 'vitest';
import { ConfigError, CONFIG_VARIABLES, parseConfig } from '../../../src/config/load-config.ts';
import { settingLines, type VariableName } from '../../../src/config/setting-lines.ts';
import { examineSettings } from '../../../src/commands/doctor/settings.ts';
import { words } from '../../../src/words/words.ts';

const states = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(settingLines(given).map(({ name, state }) => [name, state]));
const inState = (given: Record<string, string>, state: string): readonly string[] =>
  settingLines(given).flatMap((line) => (line.state === state ? [line.name] : []));

describe('the lines of .env', () => {
  it('are all variables, each with an example and with words in every language', () => {
    expect(settingLines({}).map(({ name }) => name)).toEqual(CONFIG_VARIABLES);
    for (const { name, example } of settingLines({})) {
      expect([name, example]).toEqual([name, expect.stringMatching(/\S/)]);
      for (const language of ['en', 'de', 'es'])
        expect([name, words(language).settingLines[name].for]).toEqual([name, expect.stringMatching(/\S/)]);
    }
    expect(Object.keys(words('en').settingLines).toSorted()).toEqual(CONFIG_VARIABLES.toSorted());
  });

  it('miss what something does not work without, and nothing else', () => {
    expect(inState({}, 'missing')).toEqual([
      'PUBLIC_URL',
      'STRAVA_CLIENT_ID',
      'STRAVA_CLIENT_SECRET',
      'SMTP_URL',
    ]);
    expect(inState({ AUTH: 'local' }, 'missing')).toEqual(['PUBLIC_URL', 'SMTP_URL']);
    expect(states({ PUBLIC_URL: 'https://c.example.org' })).toMatchObject({ TRUST_PROXY: 'missing' });
    expect(states({ PUBLIC_URL: 'http://localhost:8080' })).toMatchObject({ TRUST_PROXY: 'default' });
    expect(states({ SMTP_URL: 'smtp://h' })).toMatchObject({ SMTP_URL: 'set', MAIL_FROM: 'missing' });
    expect(states({ STRAVA_CLIENT_ID: '7' })).toMatchObject({ STRAVA_CLIENT_SECRET: 'missing' });
    expect(states({ METRICS: 'token' })).toMatchObject({ METRICS_TOKEN: 'missing' });
  });

  it('are wrong exactly where Camber would not start', () => {
    const cases: readonly Record<string, string>[] = [
      { PORT: 'x' },
      { PORT: 'x', AUTH: 'y', ENCRYPTION_KEY: 'precious' },
      { RETENTION: 'strict', RAW_RETENTION_DAYS: '1' },
      { DKIM_DOMAIN: 'example.org' },
      { PORT: '80' },
      {},
    ];
    const starts = (given: Record<string, string>): boolean => {
      try {
        parseConfig(given);
        return true;
      } catch (error) {
        if (error instanceof ConfigError) return false;
        throw error;
      }
    };
    const isFine = (given: Record<string, string>): boolean =>
      settingLines(given).every(({ problem }) => problem === null);
    expect(cases.map(isFine)).toEqual(cases.map(starts));
    expect(cases.map(isFine)).toEqual([false, false, false, false, true, true]);
    expect(inState({ PORT: 'x', AUTH: 'y', ENCRYPTION_KEY: 'precious' }, 'wrong')).toEqual([
      'PORT',
      'AUTH',
      'ENCRYPTION_KEY',
    ]);
  });

  it('know what is secret, and say what holds without them', () => {
    const line = (name: VariableName) => settingLines({}).find((each) => each.name === name);
    expect(line('SMTP_URL')).toMatchObject({ isSecret: true, usual: null });
    expect(line('PORT')).toMatchObject({ isSecret: false, usual: '8080' });
  });
});

describe('what doctor says of them', () => {
  const said = (given: Record<string, string>): string =>
    examineSettings(given)
      .map(({ mark, text }) => `${mark} ${text}`)
      .join('\n');

  it('is what is missing, with what it is for, where it is found, and an example', () => {
    expect(said({})).toContain(
      '! .env: STRAVA_CLIENT_ID is not set. Which Strava app lets runners connect. From: “Client ID” at strava.com/settings/api. Example: STRAVA_CLIENT_ID=12345',
    );
    expect(said({ STRAVA_CLIENT_ID: '12345' })).toContain('✗ .env: STRAVA_CLIENT_SECRET is missing:');
  });

  it('is what is wrong, and never a secret', () => {
    const text = said({ PORT: 'eighty', SMTP_URL: 'smtp://u:se#cret@h' });
    expect(text).toContain('✗ .env: PORT must be a port number.');
    expect(text).toMatch(/✗ \.env: SMTP_URL /);
    expect(text).not.toContain('cret@');
  });

  it('is nothing about what is fine', () => {
    expect(
      said({
        PUBLIC_URL: 'http://localhost:8080',
        AUTH: 'local',
        SMTP_URL: 'smtp://h',
        MAIL_FROM: 'c@example.org',
      }),
    ).toBe('');
  });
});
