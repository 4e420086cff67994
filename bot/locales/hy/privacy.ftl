### /privacy՝ ինչ է պահվում հարցնողի մասին։ Տեսնում է միայն նա։

privacy-title = Ինչ է պահվում ձեր մասին
privacy-questions = { $questions ->
    [0] Ձեր հարցերը չեն պահվում։
   *[other] Պահվում է ձեր { $questions } հարցը, նորերը՝ սկզբում.
}
privacy-remarks = { $remarks ->
    [0] { "" }
   *[other] Դուք նշել եք { $remarks } պատասխանի մասին՝ օգնե՞լ է, թե ոչ։
}
privacy-more = Ամբողջը կից ֆայլում է։
privacy-in = Ձեր հարցերը պահվում են սահմանափակ ժամանակ, ձեր փոխարեն կոդով և առանց ձեր անվան։ /privacy opt-out հրամանը դադարեցնում է դա։
privacy-out = Դուք հրաժարվել եք. ձեր հարցերը հաշվվում են, բայց չեն պահվում։
privacy-moderators = Եթե մոդերատոր եք. մոդերատորների գործողությունների մատյանում ձեր Discord համարը կա և մնում է։
privacy-button-delete = Ջնջել ամբողջը
privacy-deleted = Ջնջվեց { $questions } հարց։
privacy-deleted-remarks = Ջնջվեց այն, ինչ ասել էիք { $remarks } պատասխանի մասին։
privacy-deleted-nothing = Ջնջելու բան չկար. ձեր մասին ոչինչ չի պահվում։
privacy-opted-out = Այսուհետ ձեր հարցերը հաշվվում են, բայց չեն պահվում։
privacy-still-kept = Նախկին { $questions } հարց դեռ պահվում է։ /privacy delete հրամանը կջնջի։
privacy-opted-in = Այսուհետ ձեր հարցերը կրկին պահվում են, սահմանափակ ժամանակ և առանց ձեր անվան։
