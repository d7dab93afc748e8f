/**
 * What those who let markup through a website's editor allow, as their own sources list it. Lists of
 * tags are whole; attributes are those of the tags that a placeholder may hold.
 */
export interface AllowList {
  readonly source: string;
  readonly tags: readonly string[];
  /** On every tag; `data-*` stands for names that the next pattern matches. */
  readonly global: readonly string[];
  readonly data: RegExp | null;
  readonly own: Readonly<Record<string, readonly string[]>>;
  /** Properties that a style attribute may set; `null` where it may set any. */
  readonly styles: readonly string[] | null;
  /** If these are not on the list, they go with all that is in them; of others, that stays. */
  readonly wholly: readonly string[];
}

const words = (list: string) => list.trim().split(/\s+/);

const cell = words(
  'abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width',
);
const part = words('align char charoff valign');

export const allowLists: Readonly<Record<'WordPress' | 'DOMPurify' | 'sanitize-html', AllowList>> =
  {
    WordPress: {
      source:
        'wp-includes/kses.php of WordPress 7.0: $allowedposttags without MathML, _wp_add_global_attributes(), wp_kses_attr_check(), safecss_filter_attr()',
      tags: words(`
        address a abbr acronym area article aside audio b bdo big blockquote br button caption cite
        code col colgroup data del dd dfn details div dialog dl dt em fieldset figure figcaption font
        footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label legend li main map mark menu
        meter nav object p pre progress q rb rp rt rtc ruby s samp search span section small strike
        strong sub summary sup table tbody td textarea tfoot th thead time title tr track tt u ul ol
        var video wbr`),
      global: words(`
        aria-controls aria-current aria-describedby aria-details aria-expanded aria-hidden aria-label
        aria-labelledby aria-live class dir hidden id lang style title role xml:lang`),
      data: /^data(?:-[a-z0-9_]+)+$/,
      own: {
        a: words('href rel rev name target download'),
        caption: ['align'],
        col: words('align char charoff span valign width'),
        div: words('align popover'),
        figcaption: ['align'],
        figure: ['align'],
        p: ['align'],
        table: words('align bgcolor border cellpadding cellspacing rules summary width'),
        tbody: part,
        td: cell,
        tfoot: part,
        th: cell,
        thead: part,
        tr: [...part, 'bgcolor'],
      },
      // Of the properties listed there, those that give room; and `--*`.
      styles: words('min-height max-height height aspect-ratio width max-width margin --*'),
      wholly: [],
    },

    DOMPurify: {
      source:
        'DEFAULT_ALLOWED_TAGS (html, svg, svgFilters, mathMl), DEFAULT_FORBID_CONTENTS and DATA_ATTR in dist/purify.es.mjs of DOMPurify 3.5.0; attributes: html there',
      tags: words(`
        a abbr acronym address area article aside audio b bdi bdo big blink blockquote body
        br button canvas caption center cite code col colgroup content data datalist dd
        decorator del details dfn dialog dir div dl dt element em fieldset figcaption figure
        font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i img input ins kbd
        label legend li main map mark marquee menu menuitem meter nav nobr ol optgroup
        option output p picture pre progress q rp rt ruby s samp search section select
        shadow slot small source spacer span strike strong style sub summary sup table tbody
        td template textarea tfoot th thead time tr track tt u ul var video wbr svg altglyph
        altglyphdef altglyphitem animatecolor animatemotion animatetransform circle clippath
        defs desc ellipse filter g glyph glyphref hkern image line lineargradient marker
        mask metadata mpath path pattern polygon polyline radialgradient rect stop switch
        symbol text textpath title tref tspan view vkern feblend fecolormatrix
        fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap
        fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur
        feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting
        fespotlight fetile feturbulence math menclose merror mfenced mfrac mglyph mi
        mlabeledtr mmultiscripts mn mo mover mpadded mphantom mroot mrow ms mspace msqrt
        mstyle msub msup msubsup mtable mtd mtext mtr munder munderover mprescripts`),
      global: words(`
        accept action align alt autocapitalize autocomplete autopictureinpicture autoplay
        background bgcolor border capture cellpadding cellspacing checked cite class clear
        color cols colspan command commandfor controls controlslist coords crossorigin
        datetime decoding default dir disabled disablepictureinpicture disableremoteplayback
        download draggable enctype enterkeyhint exportparts face for headers height hidden
        high href hreflang id inert inputmode integrity ismap kind label lang list loading
        loop low max maxlength media method min minlength multiple muted name nonce noshade
        novalidate nowrap open optimum part pattern placeholder playsinline popover
        popovertarget popovertargetaction poster preload pubdate radiogroup readonly rel
        required rev reversed role rows rowspan spellcheck scope selected shape size sizes
        slot span srclang start src srcset step style summary tabindex title translate type
        usemap valign value width wrap xmlns`),
      data: /^data-[-\w.\u00B7-\uFFFF]+$/,
      own: {},
      styles: null,
      wholly: words(`
        annotation-xml audio colgroup desc foreignobject head iframe math mi mn mo ms mtext
        noembed noframes noscript plaintext script selectedcontent style svg template thead
        title video xmp`),
    },

    'sanitize-html': {
      source: 'sanitizeHtml.defaults in index.js of sanitize-html 2',
      tags: words(`
        address article aside footer header h1 h2 h3 h4 h5 h6 hgroup main nav section blockquote dd
        div dl dt figcaption figure hr li menu ol p pre ul a abbr b bdi bdo br cite code data dfn em i
        kbd mark q rb rp rt rtc ruby s samp small span strong sub sup time u var wbr caption col
        colgroup table tbody td tfoot th thead tr`),
      global: [],
      data: null,
      own: { a: words('href name target') },
      styles: [],
      wholly: words('script style textarea option'),
    },
  };

/** Markup as it comes through: tags and attributes that are not on the list are gone. */
export function passThrough(markup: string, list: AllowList): string {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  for (const element of body.querySelectorAll<HTMLElement>('*')) {
    const tag = element.localName;
    if (!list.tags.includes(tag)) {
      element.replaceWith(...(list.wholly.includes(tag) ? [] : element.childNodes));
    }
    for (const { name } of [...element.attributes]) {
      const isListed = list.global.includes(name) || list.own[tag]?.includes(name);
      if (!isListed && !list.data?.test(name)) element.removeAttribute(name);
    }
    for (const property of [...element.style]) {
      const isListed = list.styles?.some((one) =>
        one === '--*' ? property.startsWith('--') : one === property,
      );
      if (isListed === false) element.style.removeProperty(property);
    }
  }
  return body.innerHTML;
}
