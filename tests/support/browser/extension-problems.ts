import type { Browser, Page } from 'puppeteer';

/**
 * Lets Chrome note every error of extensions loaded from now on: of their manifest, pages, worker and
 * content scripts, from their first line on. Only developer mode does.
 */
export async function allowErrorCollection(browser: Browser): Promise<void> {
  await onExtensionsPage(browser, (page) =>
    page.evaluate(() =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    ),
  );
}

/** What chrome://extensions would show about an extension: one line per error or warning, none when all is well. */
export async function extensionProblems(browser: Browser, extensionId: string): Promise<string[]> {
  const info = await onExtensionsPage(browser, (page) =>
    page.evaluate((id) => chrome.developerPrivate.getExtensionInfo(id), extensionId),
  );
  return [
    ...(info.state === 'ENABLED' ? [] : [`The extension is ${info.state}`]),
    ...(info.errorCollection.isActive ? [] : ['Errors were not collected']),
    ...info.installWarnings,
    ...[...info.manifestErrors, ...info.runtimeErrors, ...info.runtimeWarnings].map(
      ({ message, source = '' }) => `${source} ${message}`.trim(),
    ),
  ];
}

async function onExtensionsPage<Result>(
  browser: Browser,
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions');
    return await act(page);
  } finally {
    await page.close();
  }
}

interface Noted {
  message: string;
  source?: string;
}

declare global {
  namespace chrome {
    /** The API that only chrome://extensions has; in no type package. What is used of it. */
    const developerPrivate: {
      updateProfileConfiguration: (update: { inDeveloperMode: boolean }) => Promise<void>;
      getExtensionInfo: (id: string) => Promise<{
        state: string;
        errorCollection: { isActive: boolean };
        installWarnings: string[];
        manifestErrors: Noted[];
        runtimeErrors: Noted[];
        runtimeWarnings: Noted[];
      }>;
    };
  }
}
