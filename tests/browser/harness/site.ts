// A web server on this computer for pages made by tests and for folders of saved ones.
import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse, createServer } from 'node:http';
import sirv from 'sirv';

export interface PageOptions {
  /** Names in tests' browsers that lead here: `site.example`, `other.example`, `news.example`. */
  host?: string;
  /** How the address ends, such as `paper.pdf`. */
  name?: string;
  /** Response headers; `content-type` is HTML in UTF-8 unless given. */
  headers?: OutgoingHttpHeaders;
}

export interface Site {
  readonly port: number;
  /** The paths that have been asked for, in turn. */
  readonly requests: readonly string[];
  /** Puts a page on the site and tells its address. */
  add(body: string | Buffer, options?: PageOptions): string;
  /** The address of a file of the folder. */
  urlOf(path: string, host?: string): string;
  close(): Promise<void>;
}

/** Starts a site; `folder` is what it serves beside the pages added. */
export async function startSite(folder: string): Promise<Site> {
  const pages = new Map<string, { body: string | Buffer; headers: OutgoingHttpHeaders }>();
  const requests: string[] = [];
  const files = sirv(folder, { dev: true });

  function answer(request: IncomingMessage, response: ServerResponse): void {
    requests.push(request.url ?? '');
    const page = pages.get(request.url ?? '');
    if (page === undefined) {
      files(request, response, () => {
        response.writeHead(404).end();
      });
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  }

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  function urlOf(path: string, host = 'site.example'): string {
    return new URL(path, `http://${host}:${port}/`).href;
  }

  return {
    port,
    requests,
    urlOf,
    add(body, { host, name = '', headers = {} } = {}) {
      const path = `/made/${pages.size + 1}/${name}`;
      pages.set(path, { body, headers });
      return urlOf(path, host);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
