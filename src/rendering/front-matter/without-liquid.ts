/**
 * Jekyll and Eleventy run Liquid before Markdown, in code too. Each brace that could open something is
 * put out by Liquid itself; `{% raw %}` would end at the first `{% endraw %}` in the text.
 */
export function withoutLiquid(markdown: string): string {
  return markdown.replace(/\{(?=[{%])/g, '{{ "{" }}');
}
