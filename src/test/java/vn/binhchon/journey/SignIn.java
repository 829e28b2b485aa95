package vn.binhchon.journey;

import com.microsoft.playwright.Page;

/** Signs one of the ready-made people in, as a person does: by choosing from the sign-in page. */
final class SignIn {

    private SignIn() {}

    static void as(Page page, String signIn, String person) {
        page.navigate(signIn);
        page.locator("button.person")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(page.locator("code", new Page.LocatorOptions().setHasText(person))))
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/signin"));
    }
}
