import type { Decorator, Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from 'chalkwork/custom-elements.json';
import { action } from 'storybook/actions';
import { argTypesFrom, eventsIn } from './arg-types.js';

setCustomElementsManifest(manifest);

// Events bubble, so that the page hears those of every widget, whenever it is drawn.
for (const name of eventsIn(manifest)) {
  const log = action(name);
  document.addEventListener(name, (event) => {
    log((event as CustomEvent<unknown>).detail);
  });
}

/** Does to the preview's page what a host page's author would do: its language, and its theme. */
const asHostPage: Decorator = (story, { globals, viewMode }) => {
  const page = document.documentElement;
  page.lang = String(globals.locale);
  page.dataset.theme = String(globals.theme);
  page.dataset.view = viewMode;
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [asHostPage],
  initialGlobals: { theme: 'light', locale: 'en' },
  globalTypes: {
    theme: {
      description: 'Theme of the page',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light page' },
          { value: 'dark', title: 'Dark page' },
        ],
        dynamicTitle: true,
      },
    },
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Español' },
        ],
        dynamicTitle: true,
      },
    },
  },
  parameters: {
    // A story that a check finds fault with fails.
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      extractArgTypes: (tag: string) => argTypesFrom(manifest, tag),
    },
    viewport: {
      options: {
        narrowest: { name: 'Narrowest, 280', styles: { width: '280px', height: '900px' } },
        phone: { name: 'Phone, 320', styles: { width: '320px', height: '900px' } },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '900px' } },
      },
    },
  },
};

export default preview;
