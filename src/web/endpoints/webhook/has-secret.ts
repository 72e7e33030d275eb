import type { Request } from 'express';
import { sameText } from '../../../links/signed-links.ts';
import type { WebDeps } from '../../http/deps.ts';

/** Whether a request to `/webhook/:secret` names ours. Compares in constant time. */
export const hasSecret = (req: Pick<Request, 'params'>, { keys }: Pick<WebDeps, 'keys'>): boolean => {
  const secret = req.params['secret'];
  return typeof secret === 'string' && sameText(secret, keys.webhookSecret);
};
