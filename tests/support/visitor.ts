/** A browser without a screen: keeps cookies per host, follows nothing by itself. */
export type Visitor = {
  get(url: string): Promise<Response>;
  post(url: string, form: Readonly<Record<string, string | readonly string[]>>): Promise<Response>;
  /** What a browser would send to this address. */
  cookies(url: string): readonly { readonly name: string; readonly value: string }[];
};

/** A new visitor, with no cookies but these, by origin, and these headers in each request. */
export const newVisitor = (
  known: Readonly<Record<string, readonly { readonly name: string; readonly value: string }[]>> = {},
  headers: Readonly<Record<string, string>> = {},
): Visitor => {
  const jar = new Map(
    Object.entries(known).map(([origin, cookies]) => [
      origin,
      new Map(cookies.map(({ name, value }) => [name, value])),
    ]),
  );
  const call = async (url: string, init: RequestInit): Promise<Response> => {
    const { origin } = new URL(url);
    const cookies = jar.get(origin) ?? new Map<string, string>();
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { ...headers, ...init.headers, cookie };
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: sent });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    jar.set(origin, cookies);
    return answer;
  };
  return {
    cookies: (url) => [...(jar.get(new URL(url).origin) ?? [])].map(([name, value]) => ({ name, value })),
    get: (url) => call(url, { method: 'GET' }),
    post: (url, form) => {
      const pairs = Object.entries(form).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      );
      return call(url, {
        method: 'POST',
        body: new URLSearchParams(pairs),
        headers: { origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' },
      });
    },
  };
};

const location = (answer: Response): URL => {
  const target = answer.headers.get('location');
  if (target === null) throw new Error(`no redirect, but ${answer.status}`);
  return new URL(target, answer.url);
};

/** The page at the end of the redirects. */
const followed = async (visitor: Visitor, answer: Response): Promise<Response> =>
  answer.headers.has('location') ? followed(visitor, await visitor.get(location(answer).href)) : answer;

/** Walks "Connect with Strava" up to the way back, with all scopes ticked or only the given ones. Gives where it leads. */
export const consent = async (
  visitor: Visitor,
  camberUrl: string,
  athleteId: number,
  scopes?: readonly string[],
): Promise<URL> => {
  const page = location(await visitor.get(`${camberUrl}/connect`));
  const asked = page.searchParams;
  await visitor.get(page.href);
  return location(
    await visitor.post(new URL('/oauth/accept_application', page).href, {
      client_id: asked.get('client_id') ?? '',
      redirect_uri: asked.get('redirect_uri') ?? '',
      state: asked.get('state') ?? '',
      scope: scopes ?? (asked.get('scope') ?? '').split(','),
      athlete: String(athleteId),
      decision: 'authorize',
    }),
  );
};

/** Walks it to its end, as a person would. Gives the page that follows. */
export const connect = async (
  visitor: Visitor,
  camberUrl: string,
  athleteId: number,
  scopes?: readonly string[],
): Promise<Response> => {
  const back = await consent(visitor, camberUrl, athleteId, scopes);
  return followed(visitor, await visitor.get(back.href));
};
