// Real WebDAV servers for tests: Debian's apache2 with mod_dav and nginx with dav-ext, each with a folder of its own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export type DavServer = {
  address: string;
  files: string;
  /** Ends it; resolves when it is gone. */
  stop: () => Promise<void>;
  /** Starts it again, with the files that it has, on the same address. */
  start: () => Promise<void>;
};

const APACHE = '/usr/sbin/apache2';
const NGINX = '/usr/sbin/nginx';
const DAV_EXT = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';
/** Which of the two are on this machine. */
export const davServers = {
  apache: existsSync(APACHE) && existsSync('/usr/lib/apache2/modules/mod_dav_fs.so'),
  nginx: existsSync(NGINX) && existsSync(DAV_EXT),
};

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const modules = [
  'mpm_event',
  'authz_core',
  'authn_core',
  'authn_file',
  'authz_user',
  'auth_basic',
  'dav',
  'dav_fs',
];
const apacheConf = (root: string, port: number): string => `
ServerRoot ${root}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${root}/pid
ErrorLog ${root}/error.log
Mutex file:${root}
${modules.map((m) => `LoadModule ${m}_module /usr/lib/apache2/modules/mod_${m}.so`).join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DocumentRoot ${root}/files
DAVLockDB ${root}/lock
<Directory ${root}/files>
  Dav On
  AuthType Basic
  AuthName zeef
  AuthUserFile ${root}/users
  Require valid-user
</Directory>
`;
const nginxConf = (root: string, port: number): string => `
load_module ${DAV_EXT};
daemon off;
${process.getuid?.() === 0 ? 'user www-data;' : ''}
pid ${root}/pid;
error_log ${root}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${root}/body;
  proxy_temp_path ${root}/proxy;
  fastcgi_temp_path ${root}/fastcgi;
  uwsgi_temp_path ${root}/uwsgi;
  scgi_temp_path ${root}/scgi;
  client_max_body_size 64m;
  server {
    listen 127.0.0.1:${port};
    root ${root}/files;
    location / {
      dav_methods PUT DELETE MKCOL COPY MOVE;
      dav_ext_methods PROPFIND OPTIONS;
      create_full_put_path on;
    }
  }
}
`;

async function answers(address: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`${address} does not answer`);
}

/** Starts a server. @param password - of the user `anna`, for Apache */
export async function startDav(kind: 'apache' | 'nginx', password = ''): Promise<DavServer> {
  const root = mkdtempSync(join(tmpdir(), `zeef-${kind}-`));
  const files = join(root, 'files');
  mkdirSync(files);
  const port = await freePort();
  const conf = join(root, 'conf');
  writeFileSync(conf, kind === 'apache' ? apacheConf(root, port) : nginxConf(root, port));
  if (kind === 'apache') {
    const sha = spawnSync('openssl', ['passwd', '-apr1', password], { encoding: 'utf8' }).stdout.trim();
    writeFileSync(join(root, 'users'), `anna:${sha}\n`);
  }
  if (userInfo().uid === 0) spawnSync('chown', ['-R', 'www-data:www-data', root]);
  const [program = '', ...args] =
    kind === 'apache' ? [APACHE, '-f', conf, '-D', 'FOREGROUND'] : [NGINX, '-c', conf, '-p', root];
  const address = `http://127.0.0.1:${port}/`;
  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    running = spawn(program, args, { stdio: 'ignore' });
    await answers(address);
  };
  const stop = async (): Promise<void> => {
    const ended = running;
    running = null;
    if (ended === null || ended.exitCode !== null) return;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill('SIGTERM');
    await gone;
  };
  await start();
  return { address, files, stop, start };
}
