import { type AddressCheck, checkAddress } from '../../../checks/public-address.ts';
import { checkSmtp, type SmtpCheck } from '../../../checks/smtp.ts';
import { type AppCheck, type CallbackCheck, checkApp, checkCallback } from '../../../checks/strava-app.ts';
import type { WebDeps } from '../../http/deps.ts';

/** What was found just now. The app is not asked about while there is none. */
export type SetupChecks = {
  readonly app: AppCheck | null;
  readonly callback: CallbackCheck | null;
  readonly address: AddressCheck;
  readonly mail: SmtpCheck;
};

/** Asks Strava, the public address and the mail server, all at once. What they said in their own words goes to the log. */
export const runSetupChecks = async (
  deps: Pick<WebDeps, 'config' | 'log' | 'stravaApp' | 'stravaHttp'>,
): Promise<SetupChecks> => {
  const { config, log, stravaApp, stravaHttp } = deps;
  const hasApp = stravaApp.clientId !== '';
  const [app, callback, address, mail] = await Promise.all([
    hasApp ? checkApp(stravaHttp, stravaApp) : null,
    hasApp ? checkCallback(stravaApp, config.publicUrl) : null,
    checkAddress(config.publicUrl),
    checkSmtp(config.mail),
  ]);
  const checks = { app, callback, address, mail };
  log.info({ checks }, 'the setup was checked');
  return checks;
};
