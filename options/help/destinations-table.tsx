import { message, type MessageName } from '../../src/browser/messages';
import type { Destination } from '../../src/domain/destination';

interface Row {
  /** A proper name; what a folder is called is said in the reader's language. */
  name?: string;
  takes: MessageName;
  tested: MessageName;
}

/** What each kind of destination takes, and on what it was tried. */
const rows: Record<Destination['kind'], Row> = {
  wordpress: { name: 'WordPress', takes: 'takesWordPress', tested: 'testedWordPress' },
  ghost: { name: 'Ghost', takes: 'takesGhost', tested: 'testedGhost' },
  micropub: { name: 'Micropub', takes: 'takesMicropub', tested: 'testedMicropub' },
  repository: { name: 'GitHub, Gitea, Forgejo', takes: 'takesRepository', tested: 'testedRepository' },
  webdav: { name: 'WebDAV', takes: 'takesFile', tested: 'testedWebDav' },
  folder: { takes: 'takesFile', tested: 'testedFolder' },
  bluesky: { name: 'Bluesky', takes: 'takesAnnouncement', tested: 'testedBluesky' },
};

/** The kinds of destinations, what they take and how they were tested. */
export function DestinationsTable() {
  return (
    <div class="help-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{message('helpDestination')}</th>
            <th scope="col">{message('helpDestinationTakes')}</th>
            <th scope="col">{message('helpDestinationTested')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.values(rows).map(({ name = message('destinationOnDisk'), takes, tested }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{message(takes)}</td>
              <td>{message(tested)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
