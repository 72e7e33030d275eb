import type { Response } from 'express';
import type { WebDeps } from '../../http/deps.ts';
import type { StaticFiles } from '../../http/static-files.ts';
import { readerFor } from '../../http/reader.ts';
import { sendPage } from '../../http/send-page.ts';
import { maybeVisitor } from '../../http/visitor.ts';
import type { DemoBar } from './demo-bar.ts';
import { page, type Frame, type PageParts } from './page.ts';

/** Answers with a whole page, framed for this visitor. */
export type Show = (res: Response, parts: PageParts, status?: number) => void;

/** What the demo bar says now; null outside the demo. */
export const demoBarOf = ({ demo }: Pick<WebDeps, 'demo'>, signedIn: boolean): DemoBar | null => {
  if (demo === null) return null;
  const { athleteName, stage } = demo;
  return stage === null
    ? { side: 'own', athleteName }
    : {
        side: 'sample',
        athleteName,
        held: stage.held(),
        busy: stage.busy(),
        goesOn: stage.goesOn(),
        signedIn,
      };
};

/** The one place where pages get their frame: own files, navigation, demo bar. */
export const createShow =
  (deps: Pick<WebDeps, 'demo' | 'mailer'>, files: StaticFiles): Show =>
  (res, parts, status = 200) => {
    const visitor = maybeVisitor(res);
    const signedIn = (visitor?.athlete ?? null) !== null;
    const frame: Frame = {
      stylesheet: files.href('camber.css'),
      script: files.href('camber.js'),
      favicon: files.href('favicon.svg'),
      touchIcon: files.href('icon-180.png'),
      signedIn,
      owner: visitor?.isOwner ?? false,
      reader: readerFor(res),
      theme: visitor?.athlete?.theme ?? 'auto',
      mailbox: deps.mailer.kind === 'folder' && (signedIn || deps.demo !== null),
      demo: demoBarOf(deps, signedIn),
    };
    sendPage(res.req, res.status(status), page(frame, parts).toString());
  };
