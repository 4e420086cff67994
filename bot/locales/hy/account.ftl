### Մեկ անգամ ասվածը, որ մի քանի անգամ է հաղորդվել։

account-also = Նույնը հաղորդում է { $teller }՝ { $words }
account-telling = { $teller }՝ { $words }
account-through = { $teller } ({ $reporter })
account-all = Բոլորի մոտ ասվում է՝ { $topics }
account-only = Միայն { $teller } աղբյուրում ասվում է՝ { $topics }
account-missing = Այս մասին նյութերում ոչինչ չունի՝ { $tellers }
account-legend = թավ՝ բառեր, որոնք մյուսներում չկան
account-marks = ⟦ ⟧՝ բառեր, որոնք մյուս շարադրանքում չկան
account-differ = շարադրանքների բառերը տարբեր են, տե՛ս «{ $button }»
button-accounts = Շարադրանքներ
list-also = նույնը հաղորդում է նաև՝ { $links }
