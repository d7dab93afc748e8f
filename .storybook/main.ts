import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // The Vite configuration at the root builds the package.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  // Nothing is sent or fetched; the update check is turned off by the script that starts Storybook.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // The toolbar's own theme colors the page as a host page would, which a background alone does not.
  features: { backgrounds: false },
};

export default config;
