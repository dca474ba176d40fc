// `webImage`, `web-image`, `WEB_IMAGE`, `sidecar.istio.io/proxyImage`; `backgroundImage` is one by its key, too.
const imageKey = /(?:[a-z0-9]I|[_./-]i)mage$|[_-]IMAGE$/;
const page = /^(?:https?|data|file):/i;

/**
 * Is the text below this key an image, although the key is not `image` itself? `backgroundImage: sky.png` is none, and
 * without a version nobody can tell. Both are controlled by the author of the file.
 */
export function isImageBelow(key: string, text: string | null): boolean {
  return imageKey.test(key) && looksVersioned(text);
}

/** Has the text a tag or a digest, as an image may have them? */
export function looksVersioned(text: string | null): boolean {
  return text !== null && /^[^\s:@]+[:@]/.test(text) && !page.test(text);
}
