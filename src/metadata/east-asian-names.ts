/** The family names of most Chinese, by which names that stand side by side are told from one in two parts. */
const familyNames = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪任姜范方姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武贺赖龚文',
);

const person = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]{2,6}$/u;
const opening =
  /^(?:\p{Script=Hangul}{2,6}\s*=\s*|(?:取材|構成)?[・･]?(?:作者|文字?|撰文|撰稿|著者|執筆者?|글)\s*[:：／/|｜丨・＝=]\s*|(?:\p{Script=Han}{1,6}[报報社网網台])?(?:首席|特约|特約|实习|實習)?[记記]者\s*)/u;
/** What follows the names: who took the pictures, who edits. */
const credits = /[\s,，]*(?:写真|撮影|摄影|攝影|图|圖|絵|イラスト|通讯员|通訊員|编辑|編輯|责编|사진).*$/u;
const title = /\s*(?:기자|특파원|[记記]者)$/u;

/**
 * The names in a byline in Chinese, Japanese or Korean, which have no space in them, or one; undefined
 * where it is none.
 */
export function eastAsianNames(text: string): string[] | undefined {
  const begun = text.replace(opening, '');
  const line = begun.replace(credits, '').trim();
  const inverted = /^(\p{Script=Han}{1,2})[,，]\s*(\p{Script=Han}{1,2})$/u.exec(line);
  if (inverted) return [`${inverted[1]}${inverted[2]}`];
  const parts = line.split(/\s*[,，、;；·]\s*/).map((part) => part.replace(title, '').trim());
  const names = parts.flatMap(apart);
  const isChanged = names.length > 1 || begun !== text || line !== begun;
  return isChanged && names.every((name) => person.test(name.replace(' ', ''))) ? names : undefined;
}

/** Names with a space between them, where each begins with a family name: 王小明 李华, but not 山田 太郎. */
function apart(part: string): string[] {
  const words = part.split(/\s+/);
  const areNames = words.every(
    (word) => /^\p{Script=Han}{2,3}$/u.test(word) && familyNames.has(word[0] ?? ''),
  );
  return areNames ? words : [part];
}
