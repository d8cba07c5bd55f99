// nginx before the replicas, with deploy/nginx.conf but for its ports, addresses and certificates. Used by replicas.ts.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Balancer {
  readonly url: string;
  /** Spreads what comes from now on over these ports; requests in hand are finished where they are. */
  use(ports: readonly string[]): void;
  close(): Promise<void>;
}

/** @returns The installed nginx, or undefined. */
export const findNginx = (): string | undefined =>
  ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
    existsSync(path),
  );

/** The shipped configuration with other servers, on a port of this computer and without TLS. */
export function configOf(shipped: string, port: string, servers: readonly string[]): string {
  const [, settings = ''] = /server 127\.0\.0\.1:\d+( [^;]*);/u.exec(shipped) ?? [];
  let isWritten = false;
  return (
    shipped
      .replace(/^ *server 127\.0\.0\.1:\d+[^\n]*\n/gmu, () => {
        if (isWritten) return '';
        isWritten = true;
        return servers.map((server) => `  server 127.0.0.1:${server}${settings};\n`).join('');
      })
      // A busy computer is told apart from a lost request: what takes longer than Discord waits is counted as late.
      .replace('proxy_read_timeout 3s;', 'proxy_read_timeout 30s;')
      .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
      .replace(/^ *ssl_certificate[^\n]*\n/gmu, '')
  );
}

/** @param shipped deploy/nginx.conf. @param port Where it listens. @param servers The ports of the replicas. */
export async function startNginx(
  nginx: string,
  shipped: string,
  port: string,
  servers: readonly string[],
): Promise<Balancer> {
  const folder = mkdtempSync(join(tmpdir(), 'replicas-'));
  const file = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const write = (ports: readonly string[]): void => {
    writeFileSync(
      file,
      [
        'daemon off;',
        'worker_processes 1;',
        `pid ${folder}/pid;`,
        'error_log stderr crit;',
        'events {}',
        'http {',
        'access_log off;',
        ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
        configOf(shipped, port, ports),
        '}',
      ].join('\n'),
    );
  };
  const given = ['-p', folder, '-c', file];
  write(servers);
  const tried = spawnSync(nginx, ['-t', ...given], { encoding: 'utf8' });
  if (tried.status !== 0) throw new Error(`nginx does not take deploy/nginx.conf:\n${tried.stderr}`);
  const child = spawn(nginx, given, { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  const isUp = (): Promise<boolean> =>
    fetch(url).then(
      () => true,
      () => false,
    );
  while (child.exitCode === null && !(await isUp())) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    url,
    use(ports) {
      write(ports);
      process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGHUP');
    },
    async close() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
