import helmet from 'helmet';

type Headers = Readonly<Record<string, string>>;

/** Collects what helmet would set on each response; none of it depends on the request. */
function collect(middleware: ReturnType<typeof helmet>): Headers {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = String(value);
    },
    removeHeader: () => undefined,
  };
  middleware({} as never, response as never, (error?: unknown) => {
    if (error) throw error;
  });
  return headers;
}

/** Headers of every JSON answer: nothing in it is ever a page, a script or a frame. */
export const JSON_HEADERS: Headers = {
  ...collect(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    }),
  ),
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
};

/** Headers of the explorer's page: its scripts and styles are in the page, it speaks to this host alone. */
export const PAGE_HEADERS: Headers = {
  ...collect(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'unsafe-inline'", "'unsafe-eval'", 'blob:'],
          workerSrc: ['blob:'],
          styleSrc: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ['data:'],
          connectSrc: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
        },
      },
      strictTransportSecurity: false,
    }),
  ),
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
};

/** Headers of the dashboard's files: scripts are files of this host, and nothing is fetched from any other one. */
export const WEB_HEADERS: Headers = collect(
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        // The component library writes its styles into the page as they are needed.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // Where browsers do not say of which site a request is, the page that it comes from tells.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
  }),
);
