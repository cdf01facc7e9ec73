import { library } from './database';

/** Every site of the library's clips, by name. */
export async function siteList(): Promise<string[]> {
  const hosts = await library().clips.orderBy('host').uniqueKeys();
  return hosts.map(String).filter((host) => host !== '');
}
