import type { Response } from 'express';
import {
  BAD_ACCESS_TOKEN,
  sendEmptyNotFound,
  sendError,
  sendHtmlFailure,
  sendJson,
  sendRateLimited,
} from './answers.ts';
import type { FailKind } from './faults.ts';

const TRUNCATED_JSON = '[{"resource_state":2,"id":1234567890,"name":"Morning R';

/** Answers wrongly on purpose. */
export const sendFailure = (res: Response, kind: FailKind, headers: Record<string, string>): void => {
  switch (kind) {
    case 401:
      return sendError(res, 401, BAD_ACCESS_TOKEN);
    case 404:
      return sendEmptyNotFound(res);
    case 429:
      return sendRateLimited(res, headers);
    case 'html':
      return sendHtmlFailure(res, 200);
    case 502:
    case 503:
      return sendHtmlFailure(res, kind);
    case 'truncated':
      res.status(200).set(headers).type('application/json; charset=utf-8').send(TRUNCATED_JSON);
      return;
    case 'hangup':
      res.destroy();
      return;
    default:
      return sendJson(res, kind, { message: 'error' }, headers);
  }
};
