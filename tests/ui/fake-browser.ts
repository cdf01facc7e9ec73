import english from '../../public/_locales/en/messages.json' with { type: 'json' };

const texts: Record<string, { message: string }> = english;

/** As much of the browser as the components see: the English texts, filled in as the browser does. */
const fake = {
  i18n: {
    getMessage: (name: string, values: string[] = []) =>
      (texts[name]?.message ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? ''),
    getUILanguage: () => 'en-US',
  },
};

export default fake;
