/*
 * The twelve months of the languages in which most dates are written: in lower case and without
 * accents, in the form beside a day and alone (in many languages these differ: мая and май), shortened
 * ones only where they are not the beginning of a whole one. `Intl` knows those of other languages.
 */
const monthNames: Readonly<Record<string, string>> = {
  en: 'january,february,march,april,may,june,july,august,september,october,november,december',
  de: 'januar,februar,marz,april,mai,juni,juli,august,september,oktober,november,dezember',
  es: 'enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre',
  fr: 'janvier,fevrier,mars,avril,mai,juin,juillet,aout,septembre,octobre,novembre,decembre',
  pt: 'janeiro,fevereiro,marco,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro',
  it: 'gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre',
  nl: 'januari,februari,maart mrt,april,mei,juni,juli,augustus,september,oktober,november,december',
  pl: 'stycznia styczen,lutego luty,marca marzec,kwietnia kwiecien,maja,czerwca czerwiec,lipca lipiec,sierpnia sierpien,wrzesnia wrzesien,pazdziernika,listopada,grudnia grudzien',
  sv: 'januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december',
  da: 'januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december',
  nb: 'januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember',
  fi: 'tammikuuta,helmikuuta,maaliskuuta,huhtikuuta,toukokuuta,kesakuuta,heinakuuta,elokuuta,syyskuuta,lokakuuta,marraskuuta,joulukuuta',
  cs: 'ledna leden,unora,brezna brezen,dubna duben,kvetna kveten,cervna cerven cvn,cervence cervenec cvc,srpna srpen,zari,rijna rijen,listopadu,prosince prosinec',
  sk: 'januara,februara,marca marec,aprila,maja,juna,jula,augusta,septembra september,oktobra oktober,novembra november,decembra december',
  hu: 'januar,februar,marcius,aprilis,majus,junius,julius,augusztus,szeptember,oktober,november,december',
  ro: 'ianuarie,februarie,martie,aprilie,mai,iunie,iulie,august,septembrie,octombrie,noiembrie nov,decembrie',
  tr: 'ocak,subat,mart,nisan,mayıs,haziran,temmuz,agustos,eylul,ekim,kasım,aralık',
  ru: 'января январь,февраля февраль,марта,апреля апрель,мая маи,июня июнь,июля июль,августа,сентября сентябрь,октября октябрь,ноября ноябрь,декабря декабрь',
  uk: 'січня січень,лютого лютии,березня березень,квітня квітень,травня травень,червня червень,липня липень,серпня серпень,вересня вересень,жовтня жовтень,листопада,грудня грудень',
  el: 'ιανουαριου,φεβρουαριου,μαρτιου,απριλιου,μαιου,ιουνιου,ιουλιου,αυγουστου,σεπτεμβριου,οκτωβριου,νοεμβριου,δεκεμβριου',
  ca: 'gener,febrer,marc,abril,maig,juny,juliol,agost,setembre,octubre,novembre,desembre',
  hr: 'sijecnja sijecanj,veljace veljaca,ozujka ozujak,travnja travanj,svibnja svibanj,lipnja lipanj,srpnja srpanj,kolovoza,rujna rujan,listopada,studenoga studeni,prosinca prosinac',
  sr: 'januara јануара,februara фебруара,marta марта,aprila априла,maja маја,juna јуна,jula јула,avgusta августа,septembra септембра,oktobra октобра,novembra новембра,decembra децембра',
  id: 'januari,februari,maret,april,mei,juni,juli,agustus,september,oktober,november,desember',
  ar: 'يناير,فبراير,مارس,ابريل,مايو,يونيو,يوليو,اغسطس,سبتمبر,اكتوبر,نوفمبر,ديسمبر',
};

/** By language, for each of its months the words for it. */
const namesByLanguage = new Map<string, readonly string[][]>();

/** The month (1 to 12) that a word names, whole or shortened, in `language` or a common one. */
export function monthOf(word: string, language: string | undefined): number | undefined {
  const wanted = folded(word).replace(/^ב(?=\p{Script=Hebrew}{3})/u, '');
  if (wanted.length < 3) return undefined;
  const tongues = Object.keys(monthNames);
  for (const tongue of language === undefined ? tongues : [language.split('-')[0] ?? 'en', ...tongues]) {
    const place = namesIn(tongue).findIndex((names) => names.some((name) => isNameOf(name, wanted)));
    if (place >= 0) return place + 1;
  }
  return undefined;
}

/** Whether a word names a month, whole or shortened; "tháng" alone says no more than "month". */
function isNameOf(name: string, word: string): boolean {
  return name === word || (name.startsWith(word) && !/\d/.test(name));
}

function namesIn(language: string): readonly string[][] {
  const ready = namesByLanguage.get(language);
  if (ready) return ready;
  const names = monthNames[language]?.split(',').map((month) => month.split(' ')) ?? namesByIntl(language);
  namesByLanguage.set(language, names);
  return names;
}

function namesByIntl(language: string): string[][] {
  try {
    const formats = (['long', 'short'] as const).flatMap((month) =>
      [{ month, day: 'numeric' } as const, { month }].map(
        (shape) => new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...shape, timeZone: 'UTC' }),
      ),
    );
    return Array.from({ length: 12 }, (_, index) =>
      formats
        .map((format) => format.formatToParts(Date.UTC(2024, index, 1)).find(({ type }) => type === 'month'))
        .map((part) => folded(part?.value ?? ''))
        .filter((name) => /\p{L}/u.test(name)),
    );
  } catch {
    return [];
  }
}

function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .trim();
}
