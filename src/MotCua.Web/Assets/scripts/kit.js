// Enhancement only: every page works without this file.
import { createAll } from 'govuk-frontend/dist/govuk/init.mjs'
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs'
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs'
import { Radios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs'
import { ServiceNavigation } from 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'

export function start() {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  for (const component of [Button, CharacterCount, Checkboxes, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, ErrorSummary])
    createAll(component)
  holdSecondSubmit()
}

// A form marked data-once is sent once: the second press is dropped until the page is shown again (also from the back cache).
function holdSecondSubmit() {
  document.addEventListener('submit', event => {
    const form = event.target
    if (!('once' in form.dataset)) return
    if (form.dataset.sent) event.preventDefault()
    else form.dataset.sent = 'yes'
  })
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent))
}
