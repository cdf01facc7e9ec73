/**
 * A list of a hundred thousand plain rows by hand, as high as the address says: those in sight are drawn, and a
 * screen beside them.
 */
const total = 100_000;
const height = Number(new URLSearchParams(location.search).get('height'));
const ahead = 10;

const box = document.createElement('div');
box.className = 'list';
box.style.cssText = 'height: 600px; overflow: auto; position: relative; overflow-anchor: none';
const whole = document.createElement('div');
whole.style.cssText = `height: ${total * height}px; position: relative`;
box.append(whole);
document.body.append(box);

const rows = new Map<number, HTMLElement>();

function draw(): void {
  const first = Math.max(0, Math.floor(box.scrollTop / height) - ahead);
  const end = Math.min(total, Math.ceil((box.scrollTop + box.clientHeight) / height) + ahead);
  for (const [index, row] of rows) {
    if (index >= first && index < end) continue;
    row.remove();
    rows.delete(index);
  }
  for (let index = first; index < end; index++) {
    if (rows.has(index)) continue;
    const row = document.createElement('div');
    row.style.cssText = `position: absolute; top: ${index * height}px; height: ${height}px`;
    row.textContent = `Row ${index} of a list that has nothing but such rows`;
    whole.append(row);
    rows.set(index, row);
  }
}

box.addEventListener('scroll', draw);
draw();
