import { Dexie } from 'dexie';
import { render } from 'preact';

/** What any popup with Preact and Dexie has in its heap: a form, and an open database. */
const database = new Dexie('bare');
database.version(1).stores({ clips: 'id' });
void database.open();

render(
  <form>
    <label>
      Title <input />
    </label>
    <label>
      Comment <textarea id="comment" rows={4} />
    </label>
    <label>
      Tags <input />
    </label>
  </form>,
  document.body,
);
