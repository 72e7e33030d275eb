import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../../../src/config/load-config.ts';

const messageOf = (url: string): string => {
  try {
    parseConfig({ SMTP_URL: url });
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

describe('SMTP_URL', () => {
  it.each([
    ['#', 'smtps://robin:geh#eim@mail.example.org:465', '# as %23'],
    ['/', 'smtp://robin:geh/eim@mail.example.org', '/ as %2F'],
    ['?', 'smtps://robin:geh?eim@mail.example.org', '? as %3F'],
    ['# after digits, which would read as a port', 'smtps://robin:465#eim@mail.example.org', '# as %23'],
    ['several, and an @', 'smtps://robin:g#h@e/im@mail.example.org', '# as %23, / as %2F'],
  ])(
    'with %s in the password is explained with the encoded form, without the password',
    (_what, url, advice) => {
      const message = messageOf(url);
      expect(message).toContain(advice);
      for (const part of ['geh', 'eim', 'robin']) expect(message).not.toContain(part);
    },
  );

  it('in the encoded form is taken', () => {
    expect(messageOf('smtps://robin:geh%23%2F%3Feim@mail.example.org:465')).toBe('');
    expect(messageOf('smtp://mail.example.org:587')).toBe('');
    expect(messageOf('smtp://localhost:587/?pool=true')).toBe('');
  });
});
