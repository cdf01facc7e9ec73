import type { ElementCase } from './in-chromium';

const leftOut = (name: string, style: string): ElementCase => ({
  name,
  html: `<p>One<span style="${style}"> hidden</span> two.</p>`,
  markdown: 'One two.',
});
const kept = (name: string, html: string, markdown: string): ElementCase => ({
  name: `shown all the same: ${name}`,
  html,
  markdown,
  text: markdown.replaceAll('*', ''),
});

/** What the reader cannot see is left out, and nothing that they can see. */
export const hiddenCases: ElementCase[] = [
  leftOut('not drawn', 'display:none'),
  leftOut('invisible', 'visibility:hidden'),
  leftOut('not to be selected', 'user-select:none'),
  leftOut('beside the page', 'position:absolute;left:-9999px'),
  leftOut('above the page', 'position:absolute;top:-9999px'),
  leftOut('moved off the page', 'display:inline-block;transform:translateX(-5000px)'),
  leftOut('moved off the page by its margin', 'display:inline-block;margin-left:-5000px'),
  leftOut('fixed beside the window', 'position:fixed;left:-200vw'),
  leftOut('indented out of its box', 'display:inline-block;width:1em;overflow:hidden;text-indent:-9999px'),
  leftOut(
    'indented by its own width',
    'display:inline-block;width:1em;overflow:hidden;white-space:nowrap;text-indent:100%',
  ),
  leftOut('type of no size', 'font-size:0'),
  leftOut('type of a pixel', 'font-size:1px'),
  leftOut('transparent', 'color:transparent'),
  leftOut('filled with nothing', '-webkit-text-fill-color:rgb(0 0 0 / 0%)'),
  leftOut('wholly faded', 'opacity:0'),
  leftOut('faded by a filter', 'filter:opacity(0)'),
  leftOut('a box of no size', 'display:inline-block;width:0;height:0;overflow:hidden'),
  leftOut('a folded box', 'display:inline-block;max-height:0;overflow:hidden'),
  leftOut('scaled to nothing', 'display:inline-block;transform:scale(0)'),
  leftOut('clipped by a path', 'display:inline-block;clip-path:inset(50%)'),
  leftOut('clipped by a path without points', 'display:inline-block;clip-path:polygon(0 0,0 0,0 0)'),
  leftOut('clipped to a pixel for screen readers', 'position:absolute;width:1px;height:1px;overflow:hidden'),
  leftOut('clipped as older style sheets do it', 'position:absolute;clip:rect(1px,1px,1px,1px)'),
  leftOut('content that is not drawn', 'display:inline-block;content-visibility:hidden'),
  {
    name: 'inert, or found only by a search',
    html: '<p>One<span inert> hidden</span> two.</p><div hidden="until-found">hidden</div>',
    markdown: 'One two.',
  },
  {
    name: 'on pages from right to left, beyond the right side',
    html: '<script>document.documentElement.dir = "rtl"</script><p>אחת<span style="position:absolute;right:-9999px"> חבוי</span> שתיים.</p>',
    markdown: 'אחת שתיים.',
  },
  {
    name: 'where the selection begins in it',
    html: '<div id="s"><p style="opacity:0">hidden <b>words</b></p><p>seen</p></div>',
    markdown: 'seen',
  },
  kept('in a hidden box', '<p style="visibility:hidden">a<b style="visibility:visible">b</b></p>', '**b**'),
  kept(
    'with a size of its own in a box without',
    '<p style="font-size:0">a<b style="font-size:16px">b</b></p>',
    '**b**',
  ),
  kept(
    'filled with its background',
    '<p style="background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent">a <b>b</b></p>',
    'a **b**',
  ),
  kept('drawn by its shadow', '<p style="color:transparent;text-shadow:0 0 5px black">a</p>', 'a'),
  kept('black, and half faded', '<p style="color:rgb(0, 0, 0);opacity:.5">a</p>', 'a'),
  kept('hidden from screen readers alone', '<p>a<span aria-hidden="true">b</span></p>', 'ab'),
  kept(
    'scrolled out of sight',
    '<div id="box" style="overflow:auto;height:40px"><p style="position:relative">a</p><p>b</p><p>c</p></div><script>box.scrollTop = 90</script>',
    'a\n\nb\n\nc',
  ),
  kept(
    'clipped to a circle, and moved a little',
    '<p style="clip-path:circle(50%);transform:translateY(5px)">a</p>',
    'a',
  ),
  kept('far to the right, where scrolling leads', '<p style="position:absolute;left:3000px">a</p>', 'a'),
];
