### The record as a static site: who-said site.

site-skip = Skip to the content
site-pages = Pages
site-feed = Feed
site-search = Search in the statements
site-statements = Statements
site-speakers = Speakers
site-context = In the source
site-events = Told more than once
site-event = Event
site-remarks = What sources remark on the accounts
