import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteInfoForUrl } from '../../lib/sites/catalogue.ts';

/** A property site that is to be added. */
export interface NewSite {
  /** Its id, its file's name and what its reader is called in the code. */
  id: string;
  /** Shown to the user. */
  name: string;
  /** The host without "www.". */
  host: string;
}

const ID = /^[a-z][a-z0-9]{1,29}$/;
const HOST = /^(?!www\.)(?:[a-z0-9-]+\.)+[a-z]{2,}$/;
/** Names that code cannot give to a constant. */
const RESERVED =
  /^(?:await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|let|new|null|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

/** The site that the arguments name, or in words why there can be none in the project at `root`. */
export function checkNewSite(root: string, id: string, host: string): NewSite | string {
  if (!ID.test(id)) return `"${id}" is no name: lower-case letters and digits, a letter first.`;
  if (RESERVED.test(id)) return `"${id}" is a word of the language.`;
  if (!HOST.test(host)) return `"${host}" is no host: like example.com, without www.`;
  const served = siteInfoForUrl(`https://www.${host}/`);
  if (served !== null && served.id !== 'generic') return `${served.name} has ${host} already.`;
  if (existsSync(join(root, 'lib/sites', `${id}.ts`)))
    return `lib/sites/${id}.ts is there already.`;
  return { id, name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`, host };
}
